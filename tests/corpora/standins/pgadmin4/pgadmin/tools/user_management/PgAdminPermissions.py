"""Stands in for pgAdmin's permissions."""


class AllPermissionTypes:
    @staticmethod
    def list():
        return ["object_register_server", "tools_erd_tool"]
