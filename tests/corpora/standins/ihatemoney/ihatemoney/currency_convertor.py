"""Stands in for the name of no currency."""


class CurrencyConverter:
    no_currency = "XXX"
