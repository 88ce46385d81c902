"""Stands in for Flask: an application that carries a configuration."""


class Application:
    config = {}
    extensions = {}

    def app_context(self):
        return type("Context", (), {"app": self})()


current_app = Application()
