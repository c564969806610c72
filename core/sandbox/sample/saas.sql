-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- An advertising service with many customers: everything of a company stands beside it, by company id. A few companies have most of the
-- clicks, so that shards differ in size. Three customers have a schema of their own. Each statement is its own transaction.
SELECT setseed(0.42);

CREATE TABLE public.countries (code text PRIMARY KEY, name text NOT NULL, continent text NOT NULL);
SELECT create_reference_table('public.countries');
INSERT INTO public.countries VALUES
    ('AR', 'Argentina', 'South America'), ('AU', 'Australia', 'Oceania'), ('BR', 'Brazil', 'South America'), ('CA', 'Canada', 'North America'),
    ('CI', 'Côte d''Ivoire', 'Africa'), ('DE', 'Germany', 'Europe'), ('EG', 'Egypt', 'Africa'), ('FR', 'France', 'Europe'),
    ('GB', 'United Kingdom', 'Europe'), ('IN', 'India', 'Asia'), ('JP', 'Japan', 'Asia'), ('KE', 'Kenya', 'Africa'),
    ('MX', 'Mexico', 'North America'), ('NG', 'Nigeria', 'Africa'), ('NL', 'Netherlands', 'Europe'), ('NZ', 'New Zealand', 'Oceania'),
    ('PL', 'Poland', 'Europe'), ('SE', 'Sweden', 'Europe'), ('TR', 'Türkiye', 'Asia'), ('US', 'United States', 'North America');

CREATE TABLE public.companies (
    id bigint PRIMARY KEY, name text NOT NULL, country_code text NOT NULL, plan text NOT NULL, created_at timestamptz NOT NULL);
CREATE TABLE public.campaigns (
    company_id bigint, id bigint, name text NOT NULL, cost_model text NOT NULL, state text NOT NULL, monthly_budget numeric(12, 2),
    created_at timestamptz NOT NULL, PRIMARY KEY (company_id, id));
CREATE TABLE public.ads (
    company_id bigint, id bigint, campaign_id bigint NOT NULL, name text NOT NULL, target_url text NOT NULL, created_at timestamptz NOT NULL,
    PRIMARY KEY (company_id, id));
CREATE TABLE public.clicks (
    company_id bigint, id bigint, ad_id bigint NOT NULL, clicked_at timestamptz NOT NULL, site_url text NOT NULL,
    cost_usd numeric(10, 4) NOT NULL, user_agent jsonb NOT NULL, PRIMARY KEY (company_id, id));
CREATE TABLE public.impressions (
    company_id bigint, id bigint, ad_id bigint NOT NULL, seen_at timestamptz NOT NULL, site_url text NOT NULL, cost_usd numeric(10, 6) NOT NULL,
    PRIMARY KEY (company_id, id));

INSERT INTO public.companies
SELECT n, 'Company ' || n, (ARRAY['AR', 'AU', 'BR', 'CA', 'CI', 'DE', 'EG', 'FR', 'GB', 'IN', 'JP', 'KE', 'MX', 'NG', 'NL', 'NZ', 'PL', 'SE', 'TR', 'US'])[1 + n % 20],
       CASE WHEN n <= 10 THEN 'enterprise' WHEN n <= 60 THEN 'business' ELSE 'free' END,
       timestamptz '2026-01-01 00:00+00' + random() * interval '150 days'
FROM generate_series(1, 300) AS n;
INSERT INTO public.campaigns
SELECT company.id, company.id * 1000 + n, 'Campaign ' || n, (ARRAY['cost_per_click', 'cost_per_impression'])[1 + n % 2],
       (ARRAY['running', 'paused', 'archived'])[1 + n % 3], round((random() * 5000)::numeric, 2),
       company.created_at + random() * interval '30 days'
FROM public.companies AS company, generate_series(1, 2 + (40 / sqrt(company.id))::int) AS n;
INSERT INTO public.ads
SELECT company_id, id * 10 + n, id, 'Ad ' || n || ' of ' || id, 'https://ads.example/' || company_id || '/' || id || '/' || n,
       created_at + random() * interval '10 days'
FROM public.campaigns, generate_series(1, 4) AS n;
INSERT INTO public.clicks
SELECT company_id, id * 1000 + n, id, created_at + random() * interval '60 days', 'https://site-' || (random() * 500)::int || '.example/',
       round((random() * 2)::numeric, 4),
       jsonb_build_object('browser', (ARRAY['firefox', 'chromium', 'safari'])[1 + n % 3], 'mobile', n % 2 = 0, 'screen', '1920x1080')
FROM public.ads, generate_series(1, 1 + (80 / (1 + company_id / 4))::int) AS n;
INSERT INTO public.impressions
SELECT company_id, id * 1000 + n, id, created_at + random() * interval '60 days', 'https://site-' || (random() * 500)::int || '.example/',
       round((random() * 0.02)::numeric, 6)
FROM public.ads, generate_series(1, 3 + (140 / (1 + company_id / 4))::int) AS n;

SELECT create_distributed_table('public.companies', 'id', shard_count := 32);
SELECT create_distributed_table('public.campaigns', 'company_id', colocate_with := 'public.companies');
SELECT create_distributed_table('public.ads', 'company_id', colocate_with := 'public.companies');
SELECT create_distributed_table('public.clicks', 'company_id', colocate_with := 'public.companies');
SELECT create_distributed_table('public.impressions', 'company_id', colocate_with := 'public.companies');
CREATE INDEX clicks_by_time ON public.clicks (company_id, clicked_at);

CREATE SCHEMA tenant_acme;
CREATE TABLE tenant_acme.invoices (id bigint PRIMARY KEY, customer text NOT NULL, total numeric(12, 2) NOT NULL, issued_at timestamptz NOT NULL);
CREATE TABLE tenant_acme.notes (id bigint PRIMARY KEY, invoice_id bigint NOT NULL, body text NOT NULL);
INSERT INTO tenant_acme.invoices
SELECT n, 'Customer ' || n % 90, round((random() * 900)::numeric, 2), timestamptz '2026-03-01 00:00+00' + n * interval '7 minutes' FROM generate_series(1, 20000) AS n;
INSERT INTO tenant_acme.notes SELECT n, 1 + n % 20000, repeat('paid in time ', 1 + n % 9) FROM generate_series(1, 15000) AS n;
SELECT citus_schema_distribute('tenant_acme');
CREATE SCHEMA tenant_globex;
CREATE TABLE tenant_globex.invoices (id bigint PRIMARY KEY, customer text NOT NULL, total numeric(12, 2) NOT NULL, issued_at timestamptz NOT NULL);
INSERT INTO tenant_globex.invoices
SELECT n, 'Customer ' || n % 20, round((random() * 900)::numeric, 2), timestamptz '2026-03-01 00:00+00' + n * interval '2 hours' FROM generate_series(1, 3000) AS n;
SELECT citus_schema_distribute('tenant_globex');
CREATE SCHEMA tenant_initech;
CREATE TABLE tenant_initech.invoices (id bigint PRIMARY KEY, customer text NOT NULL, total numeric(12, 2) NOT NULL, issued_at timestamptz NOT NULL);
INSERT INTO tenant_initech.invoices
SELECT n, 'Customer ' || n % 5, round((random() * 900)::numeric, 2), timestamptz '2026-03-01 00:00+00' + n * interval '1 day' FROM generate_series(1, 100) AS n;
SELECT citus_schema_distribute('tenant_initech');
ANALYZE public.companies, public.campaigns, public.ads, public.clicks, public.impressions;
-- undo
DROP SCHEMA IF EXISTS tenant_acme CASCADE;
DROP SCHEMA IF EXISTS tenant_globex CASCADE;
DROP SCHEMA IF EXISTS tenant_initech CASCADE;
DROP TABLE IF EXISTS public.impressions;
DROP TABLE IF EXISTS public.clicks;
DROP TABLE IF EXISTS public.ads;
DROP TABLE IF EXISTS public.campaigns;
DROP TABLE IF EXISTS public.companies;
DROP TABLE IF EXISTS public.countries;
