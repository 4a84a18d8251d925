-- What reports, exports and tools of analysis read: one view a kind of row, with stable columns, of what is in force.
-- Made again whenever this file changes. Codes are text; periods are years; amounts are pesos; dates are ISO 8601.
-- Columns that every view has: entity_code, entity, department_code, department, framework, period_start, period_end, plan_id, version.

CREATE VIEW reporting.scope AS
SELECT v."id" AS version_id, p."id" AS plan_id, v."number" AS version, v."createdAt" AS in_force_since, i."fileName" AS file_name,
  e."code" AS entity_code, e."name" AS entity, lower(e."type"::text) AS entity_type, d."code" AS department_code, d."name" AS department,
  p."framework" AS framework, p."periodStart" AS period_start, p."periodEnd" AS period_end
FROM "PlanVersion" v
JOIN "Plan" p ON p."id" = v."planId"
JOIN "Entity" e ON e."code" = p."entityCode"
JOIN "Entity" d ON d."code" = e."departmentCode"
JOIN "Import" i ON i."id" = v."importId"
WHERE v."inForce";
COMMENT ON VIEW reporting.scope IS 'Versions in force, with whose plan each is, under which framework and for which years';

CREATE VIEW reporting.entity_rows AS
SELECT e."code" AS entity_code, e."name" AS entity, lower(e."type"::text) AS entity_type, d."code" AS department_code, d."name" AS department,
  e."latitude" AS latitude, e."longitude" AS longitude,
  (SELECT count(*) FROM "Plan" p WHERE p."entityCode" = e."code" AND p."inForce") AS plans_in_force,
  (SELECT count(*) FROM "Import" i WHERE i."entityCode" = e."code" AND i."status" = 'IN_REVIEW') AS imports_in_review
FROM "Entity" e JOIN "Entity" d ON d."code" = e."departmentCode";
COMMENT ON VIEW reporting.entity_rows IS 'Departments and municipalities, also those without a plan';

CREATE VIEW reporting.plan_rows AS
SELECT s.*, r."actionCount" AS actions, r."indicatorCount" AS indicators
FROM reporting.scope s JOIN "PlanVersion" v ON v."id" = s.version_id JOIN "PlanRecord" r ON r."id" = v."recordId";
COMMENT ON VIEW reporting.plan_rows IS 'Plans in force';

CREATE VIEW reporting.action_rows AS
SELECT s.*, a."id" AS action_id, a."key" AS action_key, a."position" + 1 AS action_number, a."name" AS action,
  a."line" AS line, a."lineStrength" AS line_strength, a."sectorCode" AS sector_code, a."programCode" AS program_code, a."productCode" AS product_code,
  a."timeText" AS time, a."timeKind" AS time_kind, a."timeIso" AS duration, a."startDate" AS start_date, a."endDate" AS end_date, a."place" AS place
FROM "Action" a JOIN reporting.scope s ON s.version_id = a."versionId" WHERE a."inForce";
COMMENT ON VIEW reporting.action_rows IS 'Actions of plans in force';

CREATE VIEW reporting.indicator_rows AS
SELECT s.*, n."id" AS indicator_id, n."actionId" AS action_id, n."key" AS indicator_key, n."mark" AS mark, n."code" AS indicator_code, n."text" AS indicator,
  n."catalogName" AS catalog_name, n."level" AS level, n."unit" AS unit, n."baselineText" AS baseline, n."baselineValue" AS baseline_value,
  n."accumulation" AS accumulation, n."isMain" AS is_main, n."targetAbsence" AS target_absence, n."place" AS place
FROM "Indicator" n JOIN reporting.scope s ON s.version_id = n."versionId" WHERE n."inForce";
COMMENT ON VIEW reporting.indicator_rows IS 'Indicators of plans in force';

CREATE VIEW reporting.target_rows AS
SELECT s.*, t."id" AS target_id, t."actionId" AS action_id, t."indicatorId" AS indicator_id, n."text" AS indicator, n."code" AS indicator_code,
  t."year" AS year, t."text" AS target, t."kind" AS kind, t."comparator" AS comparator, t."value" AS value, t."unit" AS unit, t."base" AS base,
  t."per" AS per, t."timesPerYear" AS times_per_year, t."direction" AS direction, t."currency" AS currency, t."place" AS place
FROM "Target" t JOIN reporting.scope s ON s.version_id = t."versionId" LEFT JOIN "Indicator" n ON n."id" = t."indicatorId" WHERE t."inForce";
COMMENT ON VIEW reporting.target_rows IS 'Targets: of the term (year is null) and of each year; without an indicator where the document ties it to none';

CREATE VIEW reporting.activity_rows AS
SELECT s.*, c."id" AS activity_id, c."actionId" AS action_id, c."indicatorId" AS indicator_id, c."text" AS activity,
  c."timeText" AS time, c."timeKind" AS time_kind, c."timeIso" AS duration, c."startDate" AS start_date, c."endDate" AS end_date, c."place" AS place
FROM "Activity" c JOIN reporting.scope s ON s.version_id = c."versionId" WHERE c."inForce";
COMMENT ON VIEW reporting.activity_rows IS 'Activities of plans in force';

CREATE VIEW reporting.commitment_rows AS
SELECT s.*, c."id" AS commitment_id, c."actionId" AS action_id, a."name" AS action, c."activityId" AS activity_id, c."partyKey" AS party_key, c."text" AS party, c."place" AS place
FROM "Party" c JOIN reporting.scope s ON s.version_id = c."versionId" JOIN "Action" a ON a."id" = c."actionId" WHERE c."inForce";
COMMENT ON VIEW reporting.commitment_rows IS 'Who answers for which action or activity';

CREATE VIEW reporting.resource_rows AS
SELECT s.*, r."id" AS resource_id, r."actionId" AS action_id, r."resourceKey" AS resource_key, r."text" AS resource, r."place" AS place
FROM "Resource" r JOIN reporting.scope s ON s.version_id = r."versionId" WHERE r."inForce";
COMMENT ON VIEW reporting.resource_rows IS 'What actions need';

CREATE VIEW reporting.amount_rows AS
SELECT s.*, m."id" AS amount_id, m."actionId" AS action_id, m."indicatorId" AS indicator_id, m."year" AS year, m."source" AS source, m."value" AS pesos, m."place" AS place
FROM "Amount" m JOIN reporting.scope s ON s.version_id = m."versionId" WHERE m."inForce";
COMMENT ON VIEW reporting.amount_rows IS 'Money programmed, in pesos';

CREATE VIEW reporting.measurement_rows AS
SELECT s.*, m."id" AS measurement_id, m."actionId" AS action_id, m."indicatorId" AS indicator_id, n."text" AS indicator, n."code" AS indicator_code,
  m."cutOff" AS cut_off, m."plannedText" AS planned_text, m."planned" AS planned, m."executedText" AS executed_text, m."executed" AS executed,
  m."percentText" AS percent_text, m."percent" AS percent, m."place" AS place
FROM "Measurement" m JOIN reporting.scope s ON s.version_id = m."versionId" JOIN "Indicator" n ON n."id" = m."indicatorId" WHERE m."inForce";
COMMENT ON VIEW reporting.measurement_rows IS 'What was planned and done by a cut-off';

CREATE VIEW reporting.code_rows AS
SELECT s.*, c."id" AS row_id, c."actionId" AS action_id, c."indicatorId" AS indicator_id, c."kind" AS kind, c."code" AS code
FROM "Code" c JOIN reporting.scope s ON s.version_id = c."versionId" WHERE c."inForce";
COMMENT ON VIEW reporting.code_rows IS 'Codes that rows print: sector, program, product, indicator, bpin';

CREATE VIEW reporting.section_rows AS
SELECT s.*, c."id" AS section_id, c."field" AS field, c."position" + 1 AS number, c."text" AS text, c."parts" AS parts, c."place" AS place
FROM "Section" c JOIN reporting.scope s ON s.version_id = c."versionId" WHERE c."inForce";
COMMENT ON VIEW reporting.section_rows IS 'What documents say around their tables';

-- The strength of the surest action decides; "none" of a framework without lines is left out.
CREATE VIEW reporting.coverage_rows AS
SELECT s.*, a."line" AS line, count(*) AS actions,
  CASE WHEN bool_or(a."lineStrength" = 'exact') THEN 'exact' WHEN bool_or(a."lineStrength" = 'paraphrase') THEN 'paraphrase' ELSE 'variant' END AS strength
FROM "Action" a JOIN reporting.scope s ON s.version_id = a."versionId"
WHERE a."inForce" AND a."line" <> 'other'
GROUP BY s.version_id, s.plan_id, s.version, s.in_force_since, s.file_name, s.entity_code, s.entity, s.entity_type, s.department_code, s.department,
  s.framework, s.period_start, s.period_end, a."line";
COMMENT ON VIEW reporting.coverage_rows IS 'Which lines of its framework a plan has';
