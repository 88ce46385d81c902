"""Stands in for the kinds of bills."""

from enum import Enum


class BillType(Enum):
    EXPENSE = "Expense"
    REIMBURSEMENT = "Reimbursement"
