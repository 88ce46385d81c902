"""Stands in for one model of Langflow, whose table a revision compares with the database."""

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, text
from sqlalchemy.orm import declarative_base
from sqlalchemy.sql.naming import conv
from sqlmodel.sql.sqltypes import AutoString


class CatalogPolicyRule(declarative_base()):
    __tablename__ = "catalog_policy_rule"
    __table_args__ = (
        CheckConstraint("resource_kind IN ('component', 'template')", name=conv("ck_catalog_policy_rule_resource_kind")),
        CheckConstraint("mode IN ('block', 'allow')", name=conv("ck_catalog_policy_rule_mode")),
        CheckConstraint("scope IN ('global', 'org', 'workspace')", name=conv("ck_catalog_policy_rule_scope")),
        CheckConstraint(
            "(scope = 'global' AND domain_id IS NULL) OR (scope IN ('org', 'workspace') AND domain_id IS NOT NULL)",
            name=conv("ck_catalog_policy_rule_scope_domain_consistency"),
        ),
        Index(
            "uq_catalog_policy_rule_scoped",
            "resource_kind",
            "resource_key",
            "scope",
            "domain_id",
            unique=True,
            postgresql_where=text("domain_id IS NOT NULL"),
            sqlite_where=text("domain_id IS NOT NULL"),
        ),
        Index(
            "uq_catalog_policy_rule_unscoped",
            "resource_kind",
            "resource_key",
            "scope",
            unique=True,
            postgresql_where=text("domain_id IS NULL"),
            sqlite_where=text("domain_id IS NULL"),
        ),
    )

    id = Column(sa.Uuid(), primary_key=True)
    resource_kind = Column(AutoString(), nullable=False)
    resource_key = Column(AutoString(), nullable=False)
    mode = Column(AutoString(), nullable=False, server_default=text("'block'"))
    scope = Column(AutoString(), nullable=False, server_default=text("'global'"))
    domain_id = Column(sa.Uuid(), nullable=True)
    created_by = Column(sa.Uuid(), ForeignKey("user.id", ondelete="SET NULL"), nullable=True)
    created_at = Column(sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now())
    updated_at = Column(sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now())
