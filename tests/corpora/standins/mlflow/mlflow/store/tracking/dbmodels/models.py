"""Stands in for MLflow's models: table names, and the columns that revisions name or query."""

from sqlalchemy import BigInteger, Boolean, Column, Float, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()

SourceTypes = ["NOTEBOOK", "JOB", "LOCAL", "UNKNOWN", "PROJECT"]


class SqlExperiment(Base):
    __tablename__ = "experiments"
    experiment_id = Column(String(32), primary_key=True)


class SqlRun(Base):
    __tablename__ = "runs"
    run_uuid = Column(String(32), primary_key=True)
    source_type = Column(String(20))
    status = Column(String(20))
    lifecycle_stage = Column(String(20))


class SqlExperimentTag(Base):
    __tablename__ = "experiment_tags"
    key = Column(String(250), primary_key=True)


class SqlMetric(Base):
    __tablename__ = "metrics"
    key = Column(String(250), primary_key=True)
    value = Column(Float(precision=53), primary_key=True)
    timestamp = Column(BigInteger, primary_key=True)
    step = Column(BigInteger, primary_key=True)
    is_nan = Column(Boolean(create_constraint=True), primary_key=True)
    run_uuid = Column(String(32), primary_key=True)


class SqlLatestMetric(Base):
    __tablename__ = "latest_metrics"
    key = Column(String(250), primary_key=True)
    value = Column(Float(precision=53))
    timestamp = Column(BigInteger)
    step = Column(BigInteger)
    is_nan = Column(Boolean(create_constraint=True))
    run_uuid = Column(String(32), primary_key=True)


class SqlDataset(Base):
    __tablename__ = "datasets"
    dataset_uuid = Column(String(36), primary_key=True)
    experiment_id = Column(String(32))


class SqlInput(Base):
    __tablename__ = "inputs"
    input_uuid = Column(String(36), primary_key=True)


class SqlInputTag(Base):
    __tablename__ = "input_tags"
    input_uuid = Column(String(36), primary_key=True)


class SqlTraceInfo(Base):
    __tablename__ = "trace_info"
    request_id = Column(String(50), primary_key=True)
    experiment_id = Column(String(32))


class SqlTraceTag(Base):
    __tablename__ = "trace_tags"
    request_id = Column(String(50), primary_key=True)


class SqlTraceMetadata(Base):
    __tablename__ = "trace_request_metadata"
    request_id = Column(String(50), primary_key=True)


class SqlTraceMetrics(Base):
    __tablename__ = "trace_metrics"
    request_id = Column(String(50), primary_key=True)


class SqlSpan(Base):
    __tablename__ = "spans"
    trace_id = Column(String(50), primary_key=True)
    span_id = Column(String(50), primary_key=True)


class SqlAssessments(Base):
    __tablename__ = "assessments"
    assessment_id = Column(String(50), primary_key=True)


class SqlScorer(Base):
    __tablename__ = "scorers"
    scorer_id = Column(String(36), primary_key=True)


class SqlScorerVersion(Base):
    __tablename__ = "scorer_versions"
    scorer_id = Column(String(36), primary_key=True)


class SqlOnlineScoringConfig(Base):
    __tablename__ = "online_scoring_configs"
    online_scoring_config_id = Column(String(36), primary_key=True)


class SqlIssue(Base):
    __tablename__ = "issues"
    issue_id = Column(String(36), primary_key=True)
