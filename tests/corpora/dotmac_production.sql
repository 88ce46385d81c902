-- The schema of DotMac's production database: 50 tables. Enumerations are CHECK
-- constraints, and every foreign key says what happens on delete.

-- Auth and RBAC: 7 tables
CREATE TABLE tenants (
    id INTEGER PRIMARY KEY NOT NULL,
    name VARCHAR(120) NOT NULL,
    slug VARCHAR(63) NOT NULL CONSTRAINT uq_tenants_slug UNIQUE,
    status VARCHAR(20) DEFAULT 'active' NOT NULL,
    created_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_tenants_status CHECK (status IN ('trial', 'active', 'suspended', 'closed'))
);
CREATE TABLE users (
    id INTEGER PRIMARY KEY NOT NULL,
    tenant_id INTEGER NOT NULL CONSTRAINT fk_users_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    email VARCHAR(255) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    full_name VARCHAR(200),
    is_active BOOLEAN DEFAULT 1 NOT NULL,
    created_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT uq_users_tenant_email UNIQUE (tenant_id, email)
);
CREATE TABLE roles (
    id INTEGER PRIMARY KEY NOT NULL,
    tenant_id INTEGER NOT NULL CONSTRAINT fk_roles_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    name VARCHAR(80) NOT NULL,
    parent_id INTEGER CONSTRAINT fk_roles_parent REFERENCES roles (id) ON DELETE SET NULL,
    CONSTRAINT uq_roles_tenant_name UNIQUE (tenant_id, name)
);
CREATE TABLE permissions (
    id INTEGER PRIMARY KEY NOT NULL,
    code VARCHAR(120) NOT NULL CONSTRAINT uq_permissions_code UNIQUE,
    description TEXT
);
CREATE TABLE role_permissions (
    role_id INTEGER NOT NULL CONSTRAINT fk_role_permissions_role REFERENCES roles (id) ON DELETE CASCADE,
    permission_id INTEGER NOT NULL CONSTRAINT fk_role_permissions_permission REFERENCES permissions (id) ON DELETE CASCADE,
    CONSTRAINT pk_role_permissions PRIMARY KEY (role_id, permission_id)
);
CREATE TABLE user_roles (
    user_id INTEGER NOT NULL CONSTRAINT fk_user_roles_user REFERENCES users (id) ON DELETE CASCADE,
    role_id INTEGER NOT NULL CONSTRAINT fk_user_roles_role REFERENCES roles (id) ON DELETE CASCADE,
    granted_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT pk_user_roles PRIMARY KEY (user_id, role_id)
);
CREATE TABLE api_keys (
    id INTEGER PRIMARY KEY NOT NULL,
    user_id INTEGER NOT NULL CONSTRAINT fk_api_keys_user REFERENCES users (id) ON DELETE CASCADE,
    prefix VARCHAR(12) NOT NULL CONSTRAINT uq_api_keys_prefix UNIQUE,
    hashed_key VARCHAR(255) NOT NULL,
    expires_at DATETIME
);

-- Customers: 5 tables
CREATE TABLE customers (
    id INTEGER PRIMARY KEY NOT NULL,
    tenant_id INTEGER NOT NULL CONSTRAINT fk_customers_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    owner_id INTEGER CONSTRAINT fk_customers_owner REFERENCES users (id) ON DELETE SET NULL,
    number VARCHAR(32) NOT NULL,
    display_name VARCHAR(200) NOT NULL,
    status VARCHAR(20) DEFAULT 'prospect' NOT NULL,
    created_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT uq_customers_tenant_number UNIQUE (tenant_id, number),
    CONSTRAINT ck_customers_status CHECK (status IN ('prospect', 'active', 'inactive', 'churned'))
);
CREATE TABLE customer_segments (
    id INTEGER PRIMARY KEY NOT NULL,
    tenant_id INTEGER NOT NULL CONSTRAINT fk_customer_segments_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    name VARCHAR(120) NOT NULL,
    criteria JSON DEFAULT '{}' NOT NULL
);
CREATE TABLE customer_segment_members (
    segment_id INTEGER NOT NULL CONSTRAINT fk_segment_members_segment REFERENCES customer_segments (id) ON DELETE CASCADE,
    customer_id INTEGER NOT NULL CONSTRAINT fk_segment_members_customer REFERENCES customers (id) ON DELETE CASCADE,
    CONSTRAINT pk_customer_segment_members PRIMARY KEY (segment_id, customer_id)
);
CREATE TABLE customer_tags (
    customer_id INTEGER NOT NULL CONSTRAINT fk_customer_tags_customer REFERENCES customers (id) ON DELETE CASCADE,
    tag VARCHAR(60) NOT NULL,
    CONSTRAINT pk_customer_tags PRIMARY KEY (customer_id, tag)
);
CREATE TABLE customer_notes (
    id INTEGER PRIMARY KEY NOT NULL,
    customer_id INTEGER NOT NULL CONSTRAINT fk_customer_notes_customer REFERENCES customers (id) ON DELETE CASCADE,
    author_id INTEGER CONSTRAINT fk_customer_notes_author REFERENCES users (id) ON DELETE SET NULL,
    body TEXT NOT NULL,
    created_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL
);

-- Contacts: 6 tables
CREATE TABLE contacts (
    id INTEGER PRIMARY KEY NOT NULL,
    customer_id INTEGER CONSTRAINT fk_contacts_customer REFERENCES customers (id) ON DELETE SET NULL,
    tenant_id INTEGER NOT NULL CONSTRAINT fk_contacts_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    full_name VARCHAR(200) NOT NULL,
    stage VARCHAR(20) DEFAULT 'lead' NOT NULL,
    CONSTRAINT ck_contacts_stage CHECK (stage IN ('lead', 'opportunity', 'customer', 'partner'))
);
CREATE TABLE contact_methods (
    id INTEGER PRIMARY KEY NOT NULL,
    contact_id INTEGER NOT NULL CONSTRAINT fk_contact_methods_contact REFERENCES contacts (id) ON DELETE CASCADE,
    kind VARCHAR(20) NOT NULL,
    value VARCHAR(255) NOT NULL,
    is_primary BOOLEAN DEFAULT 0 NOT NULL,
    CONSTRAINT ck_contact_methods_kind CHECK (kind IN ('email', 'phone', 'mobile', 'postal'))
);
CREATE TABLE contact_label_definitions (
    id INTEGER PRIMARY KEY NOT NULL,
    tenant_id INTEGER NOT NULL CONSTRAINT fk_contact_label_definitions_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    name VARCHAR(60) NOT NULL,
    color VARCHAR(7) DEFAULT '#888888' NOT NULL
);
CREATE TABLE contact_labels (
    contact_id INTEGER NOT NULL CONSTRAINT fk_contact_labels_contact REFERENCES contacts (id) ON DELETE CASCADE,
    label_id INTEGER NOT NULL CONSTRAINT fk_contact_labels_label REFERENCES contact_label_definitions (id) ON DELETE CASCADE,
    CONSTRAINT pk_contact_labels PRIMARY KEY (contact_id, label_id)
);
CREATE TABLE contact_activities (
    id INTEGER PRIMARY KEY NOT NULL,
    contact_id INTEGER NOT NULL CONSTRAINT fk_contact_activities_contact REFERENCES contacts (id) ON DELETE CASCADE,
    user_id INTEGER CONSTRAINT fk_contact_activities_user REFERENCES users (id) ON DELETE SET NULL,
    subject VARCHAR(200) NOT NULL,
    happened_at DATETIME NOT NULL
);
CREATE TABLE contact_field_definitions (
    id INTEGER PRIMARY KEY NOT NULL,
    tenant_id INTEGER NOT NULL CONSTRAINT fk_contact_field_definitions_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    field_name VARCHAR(60) NOT NULL,
    field_type VARCHAR(20) NOT NULL,
    CONSTRAINT ck_contact_field_definitions_type CHECK (field_type IN ('text', 'number', 'date', 'boolean', 'choice'))
);

-- Billing: 13 tables
CREATE TABLE billing_products (
    id INTEGER PRIMARY KEY NOT NULL,
    tenant_id INTEGER NOT NULL CONSTRAINT fk_billing_products_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    code VARCHAR(40) NOT NULL,
    name VARCHAR(120) NOT NULL,
    CONSTRAINT uq_billing_products_tenant_code UNIQUE (tenant_id, code)
);
CREATE TABLE billing_plans (
    id INTEGER PRIMARY KEY NOT NULL,
    product_id INTEGER NOT NULL CONSTRAINT fk_billing_plans_product REFERENCES billing_products (id) ON DELETE CASCADE,
    price NUMERIC(12, 2) NOT NULL,
    currency VARCHAR(3) DEFAULT 'USD' NOT NULL,
    billing_cycle VARCHAR(20) DEFAULT 'monthly' NOT NULL,
    CONSTRAINT ck_billing_plans_cycle CHECK (billing_cycle IN ('monthly', 'quarterly', 'annual'))
);
CREATE TABLE billing_subscriptions (
    id INTEGER PRIMARY KEY NOT NULL,
    customer_id INTEGER NOT NULL CONSTRAINT fk_billing_subscriptions_customer REFERENCES customers (id) ON DELETE CASCADE,
    plan_id INTEGER CONSTRAINT fk_billing_subscriptions_plan REFERENCES billing_plans (id) ON DELETE SET NULL,
    status VARCHAR(20) DEFAULT 'trialing' NOT NULL,
    current_period_end DATETIME,
    CONSTRAINT ck_billing_subscriptions_status CHECK (status IN ('trialing', 'active', 'past_due', 'paused', 'canceled'))
);
CREATE TABLE invoices (
    id INTEGER PRIMARY KEY NOT NULL,
    tenant_id INTEGER NOT NULL CONSTRAINT fk_invoices_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    customer_id INTEGER CONSTRAINT fk_invoices_customer REFERENCES customers (id) ON DELETE SET NULL,
    subscription_id INTEGER CONSTRAINT fk_invoices_subscription REFERENCES billing_subscriptions (id) ON DELETE SET NULL,
    number VARCHAR(32) NOT NULL,
    status VARCHAR(20) DEFAULT 'draft' NOT NULL,
    total NUMERIC(12, 2) DEFAULT 0 NOT NULL,
    due_date DATE,
    CONSTRAINT uq_invoices_tenant_number UNIQUE (tenant_id, number),
    CONSTRAINT ck_invoices_status CHECK (status IN ('draft', 'open', 'paid', 'void', 'overdue'))
);
CREATE TABLE invoice_items (
    id INTEGER PRIMARY KEY NOT NULL,
    invoice_id INTEGER NOT NULL CONSTRAINT fk_invoice_items_invoice REFERENCES invoices (id) ON DELETE CASCADE,
    product_id INTEGER CONSTRAINT fk_invoice_items_product REFERENCES billing_products (id) ON DELETE SET NULL,
    description VARCHAR(255) NOT NULL,
    quantity NUMERIC(12, 3) DEFAULT 1 NOT NULL,
    unit_price NUMERIC(12, 2) NOT NULL
);
CREATE TABLE payments (
    id INTEGER PRIMARY KEY NOT NULL,
    tenant_id INTEGER NOT NULL CONSTRAINT fk_payments_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    amount NUMERIC(12, 2) NOT NULL,
    status VARCHAR(20) DEFAULT 'pending' NOT NULL,
    provider_reference VARCHAR(120),
    created_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_payments_status CHECK (status IN ('pending', 'succeeded', 'failed', 'refunded'))
);
CREATE TABLE payment_methods (
    id INTEGER PRIMARY KEY NOT NULL,
    customer_id INTEGER NOT NULL CONSTRAINT fk_payment_methods_customer REFERENCES customers (id) ON DELETE CASCADE,
    kind VARCHAR(20) NOT NULL,
    last_four VARCHAR(4),
    CONSTRAINT ck_payment_methods_kind CHECK (kind IN ('card', 'bank_account', 'wallet'))
);
CREATE TABLE payment_invoices (
    payment_id INTEGER NOT NULL CONSTRAINT fk_payment_invoices_payment REFERENCES payments (id) ON DELETE CASCADE,
    invoice_id INTEGER NOT NULL CONSTRAINT fk_payment_invoices_invoice REFERENCES invoices (id) ON DELETE CASCADE,
    amount NUMERIC(12, 2) NOT NULL,
    CONSTRAINT pk_payment_invoices PRIMARY KEY (payment_id, invoice_id)
);
CREATE TABLE credit_notes (
    id INTEGER PRIMARY KEY NOT NULL,
    invoice_id INTEGER NOT NULL CONSTRAINT fk_credit_notes_invoice REFERENCES invoices (id) ON DELETE CASCADE,
    number VARCHAR(32) NOT NULL CONSTRAINT uq_credit_notes_number UNIQUE,
    reason VARCHAR(20) NOT NULL,
    amount NUMERIC(12, 2) NOT NULL,
    CONSTRAINT ck_credit_notes_reason CHECK (reason IN ('refund', 'error', 'goodwill', 'cancellation'))
);
CREATE TABLE tax_rates (
    id INTEGER PRIMARY KEY NOT NULL,
    tenant_id INTEGER NOT NULL CONSTRAINT fk_tax_rates_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    country VARCHAR(2) NOT NULL,
    rate NUMERIC(6, 4) NOT NULL
);
CREATE TABLE coupons (
    id INTEGER PRIMARY KEY NOT NULL,
    tenant_id INTEGER NOT NULL CONSTRAINT fk_coupons_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    code VARCHAR(40) NOT NULL,
    percent_off NUMERIC(5, 2) NOT NULL,
    CONSTRAINT uq_coupons_tenant_code UNIQUE (tenant_id, code)
);
CREATE TABLE usage_records (
    id INTEGER PRIMARY KEY NOT NULL,
    subscription_id INTEGER NOT NULL CONSTRAINT fk_usage_records_subscription REFERENCES billing_subscriptions (id) ON DELETE CASCADE,
    metric VARCHAR(60) NOT NULL,
    quantity NUMERIC(14, 4) NOT NULL,
    recorded_at DATETIME NOT NULL
);
CREATE TABLE dunning_attempts (
    id INTEGER PRIMARY KEY NOT NULL,
    invoice_id INTEGER NOT NULL CONSTRAINT fk_dunning_attempts_invoice REFERENCES invoices (id) ON DELETE CASCADE,
    attempt INTEGER DEFAULT 1 NOT NULL,
    outcome VARCHAR(20) NOT NULL,
    CONSTRAINT ck_dunning_attempts_outcome CHECK (outcome IN ('sent', 'paid', 'failed', 'given_up'))
);

-- Communications: 3 tables
CREATE TABLE communication_templates (
    id INTEGER PRIMARY KEY NOT NULL,
    tenant_id INTEGER NOT NULL CONSTRAINT fk_communication_templates_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    name VARCHAR(80) NOT NULL,
    body TEXT NOT NULL,
    CONSTRAINT uq_communication_templates_tenant_name UNIQUE (tenant_id, name)
);
CREATE TABLE communication_logs (
    id INTEGER PRIMARY KEY NOT NULL,
    tenant_id INTEGER NOT NULL CONSTRAINT fk_communication_logs_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    template_id INTEGER CONSTRAINT fk_communication_logs_template REFERENCES communication_templates (id) ON DELETE SET NULL,
    channel VARCHAR(20) NOT NULL,
    recipient VARCHAR(255) NOT NULL,
    sent_at DATETIME,
    CONSTRAINT ck_communication_logs_channel CHECK (channel IN ('email', 'sms', 'push'))
);
CREATE TABLE communication_stats (
    id INTEGER PRIMARY KEY NOT NULL,
    template_id INTEGER NOT NULL CONSTRAINT fk_communication_stats_template REFERENCES communication_templates (id) ON DELETE CASCADE,
    day DATE NOT NULL,
    sent INTEGER DEFAULT 0 NOT NULL,
    failed INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT uq_communication_stats_template_day UNIQUE (template_id, day)
);

-- Webhooks: 2 tables
CREATE TABLE webhook_subscriptions (
    id INTEGER PRIMARY KEY NOT NULL,
    tenant_id INTEGER NOT NULL CONSTRAINT fk_webhook_subscriptions_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    url VARCHAR(500) NOT NULL,
    events JSON DEFAULT '[]' NOT NULL,
    is_active BOOLEAN DEFAULT 1 NOT NULL
);
CREATE TABLE webhook_deliveries (
    id INTEGER PRIMARY KEY NOT NULL,
    subscription_id INTEGER NOT NULL CONSTRAINT fk_webhook_deliveries_subscription REFERENCES webhook_subscriptions (id) ON DELETE CASCADE,
    status VARCHAR(20) DEFAULT 'pending' NOT NULL,
    response_code INTEGER,
    created_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_webhook_deliveries_status CHECK (status IN ('pending', 'delivered', 'failed', 'disabled'))
);

-- Audit: 1 table
CREATE TABLE audit_activities (
    id INTEGER PRIMARY KEY NOT NULL,
    tenant_id INTEGER NOT NULL CONSTRAINT fk_audit_activities_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    user_id INTEGER CONSTRAINT fk_audit_activities_user REFERENCES users (id) ON DELETE SET NULL,
    action VARCHAR(80) NOT NULL,
    severity VARCHAR(10) DEFAULT 'low' NOT NULL,
    created_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_audit_activities_severity CHECK (severity IN ('low', 'medium', 'high', 'critical'))
);

-- Data import: 2 tables
CREATE TABLE data_import_jobs (
    id INTEGER PRIMARY KEY NOT NULL,
    tenant_id INTEGER NOT NULL CONSTRAINT fk_data_import_jobs_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    job_type VARCHAR(20) NOT NULL,
    status VARCHAR(20) DEFAULT 'pending' NOT NULL,
    total_records INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT importjobtype CHECK (job_type IN ('customers', 'invoices', 'contacts', 'mixed')),
    CONSTRAINT importjobstatus CHECK (status IN ('pending', 'running', 'completed', 'failed', 'cancelled'))
);
CREATE TABLE data_import_failures (
    id INTEGER PRIMARY KEY NOT NULL,
    job_id INTEGER NOT NULL CONSTRAINT fk_data_import_failures_job REFERENCES data_import_jobs (id) ON DELETE CASCADE,
    row_number INTEGER NOT NULL,
    message TEXT NOT NULL
);

-- Banking, files, features, analytics, tickets: 11 tables
CREATE TABLE bank_accounts (
    id INTEGER PRIMARY KEY NOT NULL,
    tenant_id INTEGER NOT NULL CONSTRAINT fk_bank_accounts_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    iban VARCHAR(34) NOT NULL CONSTRAINT uq_bank_accounts_iban UNIQUE,
    kind VARCHAR(20) DEFAULT 'checking' NOT NULL,
    CONSTRAINT ck_bank_accounts_kind CHECK (kind IN ('checking', 'savings', 'escrow'))
);
CREATE TABLE bank_transactions (
    id INTEGER PRIMARY KEY NOT NULL,
    account_id INTEGER NOT NULL CONSTRAINT fk_bank_transactions_account REFERENCES bank_accounts (id) ON DELETE CASCADE,
    payment_id INTEGER CONSTRAINT fk_bank_transactions_payment REFERENCES payments (id) ON DELETE SET NULL,
    amount NUMERIC(12, 2) NOT NULL,
    booked_on DATE NOT NULL
);
CREATE TABLE cash_registers (
    id INTEGER PRIMARY KEY NOT NULL,
    tenant_id INTEGER NOT NULL CONSTRAINT fk_cash_registers_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    name VARCHAR(80) NOT NULL,
    balance NUMERIC(12, 2) DEFAULT 0 NOT NULL
);
CREATE TABLE reconciliations (
    id INTEGER PRIMARY KEY NOT NULL,
    account_id INTEGER NOT NULL CONSTRAINT fk_reconciliations_account REFERENCES bank_accounts (id) ON DELETE CASCADE,
    approved_by INTEGER CONSTRAINT fk_reconciliations_approved_by REFERENCES users (id) ON DELETE SET NULL,
    period VARCHAR(7) NOT NULL,
    CONSTRAINT uq_reconciliations_account_period UNIQUE (account_id, period)
);
CREATE TABLE stored_files (
    id INTEGER PRIMARY KEY NOT NULL,
    tenant_id INTEGER NOT NULL CONSTRAINT fk_stored_files_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    path VARCHAR(500) NOT NULL CONSTRAINT uq_stored_files_path UNIQUE,
    size BIGINT NOT NULL,
    checksum VARCHAR(64)
);
CREATE TABLE feature_flags (
    id INTEGER PRIMARY KEY NOT NULL,
    name VARCHAR(80) NOT NULL CONSTRAINT uq_feature_flags_name UNIQUE,
    enabled BOOLEAN DEFAULT 0 NOT NULL,
    rules JSON DEFAULT '{}' NOT NULL
);
CREATE TABLE analytics_events (
    id INTEGER PRIMARY KEY NOT NULL,
    tenant_id INTEGER NOT NULL CONSTRAINT fk_analytics_events_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    name VARCHAR(120) NOT NULL,
    properties JSON DEFAULT '{}' NOT NULL,
    occurred_at DATETIME NOT NULL
);
CREATE TABLE tickets (
    id INTEGER PRIMARY KEY NOT NULL,
    customer_id INTEGER NOT NULL CONSTRAINT fk_tickets_customer REFERENCES customers (id) ON DELETE CASCADE,
    assignee_id INTEGER CONSTRAINT fk_tickets_assignee REFERENCES users (id) ON DELETE SET NULL,
    subject VARCHAR(200) NOT NULL,
    priority VARCHAR(10) DEFAULT 'normal' NOT NULL,
    CONSTRAINT ck_tickets_priority CHECK (priority IN ('low', 'normal', 'high', 'urgent'))
);
CREATE TABLE ticket_messages (
    id INTEGER PRIMARY KEY NOT NULL,
    ticket_id INTEGER NOT NULL CONSTRAINT fk_ticket_messages_ticket REFERENCES tickets (id) ON DELETE CASCADE,
    author_id INTEGER CONSTRAINT fk_ticket_messages_author REFERENCES users (id) ON DELETE SET NULL,
    body TEXT NOT NULL
);
CREATE TABLE tenant_settings (
    tenant_id INTEGER NOT NULL CONSTRAINT fk_tenant_settings_tenant REFERENCES tenants (id) ON DELETE CASCADE,
    key VARCHAR(80) NOT NULL,
    value JSON DEFAULT 'null',
    CONSTRAINT pk_tenant_settings PRIMARY KEY (tenant_id, key)
);
CREATE TABLE scheduled_jobs (
    id INTEGER PRIMARY KEY NOT NULL,
    tenant_id INTEGER CONSTRAINT fk_scheduled_jobs_tenant REFERENCES tenants (id) ON DELETE SET NULL,
    name VARCHAR(120) NOT NULL,
    cron VARCHAR(60) NOT NULL,
    last_run_at DATETIME
);

CREATE INDEX ix_customers_owner ON customers (owner_id);
CREATE INDEX ix_contacts_customer ON contacts (customer_id);
CREATE INDEX ix_invoices_customer_status ON invoices (customer_id, status);
CREATE INDEX ix_invoice_items_invoice ON invoice_items (invoice_id);
CREATE INDEX ix_usage_records_subscription ON usage_records (subscription_id, recorded_at);
CREATE INDEX ix_communication_logs_sent ON communication_logs (sent_at);
CREATE INDEX ix_webhook_deliveries_subscription ON webhook_deliveries (subscription_id, status);
CREATE INDEX ix_audit_activities_user ON audit_activities (user_id, created_at);
CREATE INDEX ix_bank_transactions_account ON bank_transactions (account_id, booked_on);
CREATE INDEX ix_analytics_events_name ON analytics_events (tenant_id, name);
