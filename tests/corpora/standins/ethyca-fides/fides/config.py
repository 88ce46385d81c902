"""Stands in for the settings of Fides: the keys with which columns are encrypted."""


class Security:
    app_encryption_key = "OLMkv91j8DHiDAULnK5Lxx3kSCov30b3"


class User:
    encryption_key = "test_encryption_key"


class Config:
    security = Security()
    user = User()


CONFIG = Config()
