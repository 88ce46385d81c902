"""Stands in for the collation of MLRun's columns: none on SQLite."""


class SQLCollationUtil:
    @staticmethod
    def collation():
        return None
