-- One drawer a plan: entity, framework and period. What stood before moves to a schema of its own, is carried over row by row, and goes,
-- the reader then reads every applied file again (jobs "reread"), since only it can tell frameworks and periods apart.
CREATE SCHEMA "before";
ALTER TABLE "Department" SET SCHEMA "before";
ALTER TABLE "Municipality" SET SCHEMA "before";
ALTER TABLE "Import" SET SCHEMA "before";
ALTER TABLE "Plan" SET SCHEMA "before";
ALTER TABLE "PlanVersion" SET SCHEMA "before";
ALTER TABLE "Action" SET SCHEMA "before";
ALTER TABLE "Indicator" SET SCHEMA "before";
ALTER TABLE "Activity" SET SCHEMA "before";
ALTER TYPE "ImportStatus" SET SCHEMA "before";

-- CreateEnum
CREATE TYPE "EntityType" AS ENUM ('DEPARTMENT', 'MUNICIPALITY');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('RECEIVED', 'READING', 'IN_REVIEW', 'APPLIED', 'DISCARDED', 'UNREADABLE', 'UNDONE', 'UNPACKED');

-- CreateEnum
CREATE TYPE "VersionOrigin" AS ENUM ('IMPORT', 'CORRECTION', 'RESTORE', 'UNDO');

-- CreateTable
CREATE TABLE "Entity" (
    "code" TEXT NOT NULL,
    "type" "EntityType" NOT NULL,
    "name" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "departmentCode" TEXT NOT NULL,

    CONSTRAINT "Entity_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "SourceFile" (
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SourceFile_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "Import" (
    "id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "options" JSONB NOT NULL DEFAULT '{}',
    "optionsKey" TEXT NOT NULL DEFAULT '',
    "part" INTEGER NOT NULL DEFAULT 1,
    "archiveId" TEXT,
    "fileName" TEXT NOT NULL,
    "status" "ImportStatus" NOT NULL,
    "recordId" TEXT,
    "correctedId" TEXT,
    "kind" TEXT,
    "entityCode" TEXT,
    "departmentCode" TEXT,
    "framework" TEXT,
    "periodStart" INTEGER,
    "periodEnd" INTEGER,
    "ownerCertainty" TEXT,
    "warnings" INTEGER NOT NULL DEFAULT 0,
    "errors" INTEGER NOT NULL DEFAULT 0,
    "searchText" TEXT NOT NULL DEFAULT '',
    "columns" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMP(3),
    "appliedAt" TIMESTAMP(3),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportMessage" (
    "importId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "place" JSONB NOT NULL,
    "places" JSONB,
    "facts" JSONB NOT NULL,

    CONSTRAINT "ImportMessage_pkey" PRIMARY KEY ("importId","position")
);

-- CreateTable
CREATE TABLE "SourceBlock" (
    "importId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT,
    "text" TEXT,
    "place" JSONB,
    "rowCount" INTEGER NOT NULL,
    "columnCount" INTEGER NOT NULL,

    CONSTRAINT "SourceBlock_pkey" PRIMARY KEY ("importId","position")
);

-- CreateTable
CREATE TABLE "SourceRow" (
    "importId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,

    CONSTRAINT "SourceRow_pkey" PRIMARY KEY ("importId","position","row")
);

-- CreateTable
CREATE TABLE "PlanRecord" (
    "id" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "actionCount" INTEGER NOT NULL,
    "indicatorCount" INTEGER NOT NULL,
    "rules" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordAction" (
    "recordId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL DEFAULT '',
    "action" JSONB NOT NULL,

    CONSTRAINT "RecordAction_pkey" PRIMARY KEY ("recordId","position")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL,
    "entityCode" TEXT NOT NULL,
    "departmentCode" TEXT NOT NULL,
    "framework" TEXT NOT NULL,
    "periodStart" INTEGER NOT NULL,
    "periodEnd" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "inForce" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanVersion" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "origin" "VersionOrigin" NOT NULL,
    "basedOn" INTEGER,
    "importId" TEXT NOT NULL,
    "followUpIds" TEXT[],
    "correctionIds" TEXT[],
    "recordId" TEXT NOT NULL,
    "inForce" BOOLEAN NOT NULL,
    "actor" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "rules" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PlanVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "correction" JSONB NOT NULL,
    "actor" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneBy" TEXT,
    "undoneAt" TIMESTAMP(3),

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "priority" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "worker" TEXT,
    "leaseUntil" TIMESTAMP(3),
    "error" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "entityCode" TEXT,
    "details" JSONB NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Action" (
    "id" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "entityCode" TEXT NOT NULL,
    "departmentCode" TEXT NOT NULL,
    "framework" TEXT NOT NULL,
    "periodStart" INTEGER NOT NULL,
    "periodEnd" INTEGER NOT NULL,
    "inForce" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "lineStrength" TEXT NOT NULL,
    "sectorCode" TEXT,
    "programCode" TEXT,
    "productCode" TEXT,
    "levels" JSONB NOT NULL,
    "timeText" TEXT,
    "timeKind" TEXT,
    "timeIso" TEXT,
    "startDate" TEXT,
    "endDate" TEXT,
    "absences" JSONB NOT NULL,
    "attributes" JSONB,
    "place" JSONB,

    CONSTRAINT "Action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "entityCode" TEXT NOT NULL,
    "departmentCode" TEXT NOT NULL,
    "framework" TEXT NOT NULL,
    "periodStart" INTEGER NOT NULL,
    "periodEnd" INTEGER NOT NULL,
    "inForce" BOOLEAN NOT NULL,
    "actionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "mark" TEXT,
    "code" TEXT,
    "text" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "catalogName" TEXT,
    "level" TEXT,
    "unit" TEXT,
    "baselineText" TEXT,
    "baselineValue" DOUBLE PRECISION,
    "accumulation" TEXT,
    "isMain" BOOLEAN,
    "targetAbsence" TEXT,
    "attributes" JSONB,
    "place" JSONB,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "entityCode" TEXT NOT NULL,
    "departmentCode" TEXT NOT NULL,
    "framework" TEXT NOT NULL,
    "periodStart" INTEGER NOT NULL,
    "periodEnd" INTEGER NOT NULL,
    "inForce" BOOLEAN NOT NULL,
    "actionId" TEXT NOT NULL,
    "indicatorId" TEXT,
    "year" INTEGER,
    "text" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "comparator" TEXT,
    "value" DOUBLE PRECISION,
    "unit" TEXT,
    "base" TEXT,
    "per" TEXT,
    "timesPerYear" DOUBLE PRECISION,
    "direction" TEXT,
    "currency" TEXT,
    "parts" JSONB,
    "place" JSONB,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Activity" (
    "id" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "entityCode" TEXT NOT NULL,
    "departmentCode" TEXT NOT NULL,
    "framework" TEXT NOT NULL,
    "periodStart" INTEGER NOT NULL,
    "periodEnd" INTEGER NOT NULL,
    "inForce" BOOLEAN NOT NULL,
    "actionId" TEXT NOT NULL,
    "indicatorId" TEXT,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "timeText" TEXT,
    "timeKind" TEXT,
    "timeIso" TEXT,
    "startDate" TEXT,
    "endDate" TEXT,
    "attributes" JSONB,
    "place" JSONB,

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Party" (
    "id" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "entityCode" TEXT NOT NULL,
    "departmentCode" TEXT NOT NULL,
    "framework" TEXT NOT NULL,
    "periodStart" INTEGER NOT NULL,
    "periodEnd" INTEGER NOT NULL,
    "inForce" BOOLEAN NOT NULL,
    "actionId" TEXT NOT NULL,
    "activityId" TEXT,
    "partyKey" TEXT,
    "text" TEXT NOT NULL,
    "place" JSONB,

    CONSTRAINT "Party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Resource" (
    "id" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "entityCode" TEXT NOT NULL,
    "departmentCode" TEXT NOT NULL,
    "framework" TEXT NOT NULL,
    "periodStart" INTEGER NOT NULL,
    "periodEnd" INTEGER NOT NULL,
    "inForce" BOOLEAN NOT NULL,
    "actionId" TEXT NOT NULL,
    "resourceKey" TEXT,
    "text" TEXT NOT NULL,
    "place" JSONB,

    CONSTRAINT "Resource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Amount" (
    "id" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "entityCode" TEXT NOT NULL,
    "departmentCode" TEXT NOT NULL,
    "framework" TEXT NOT NULL,
    "periodStart" INTEGER NOT NULL,
    "periodEnd" INTEGER NOT NULL,
    "inForce" BOOLEAN NOT NULL,
    "actionId" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "year" INTEGER,
    "source" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "place" JSONB,

    CONSTRAINT "Amount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Measurement" (
    "id" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "entityCode" TEXT NOT NULL,
    "departmentCode" TEXT NOT NULL,
    "framework" TEXT NOT NULL,
    "periodStart" INTEGER NOT NULL,
    "periodEnd" INTEGER NOT NULL,
    "inForce" BOOLEAN NOT NULL,
    "actionId" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "cutOff" TEXT NOT NULL,
    "plannedText" TEXT,
    "planned" DOUBLE PRECISION,
    "executedText" TEXT,
    "executed" DOUBLE PRECISION,
    "percentText" TEXT,
    "percent" DOUBLE PRECISION,
    "place" JSONB,

    CONSTRAINT "Measurement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Code" (
    "id" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "entityCode" TEXT NOT NULL,
    "departmentCode" TEXT NOT NULL,
    "framework" TEXT NOT NULL,
    "periodStart" INTEGER NOT NULL,
    "periodEnd" INTEGER NOT NULL,
    "inForce" BOOLEAN NOT NULL,
    "actionId" TEXT NOT NULL,
    "indicatorId" TEXT,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "Code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Section" (
    "id" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "entityCode" TEXT NOT NULL,
    "departmentCode" TEXT NOT NULL,
    "framework" TEXT NOT NULL,
    "periodStart" INTEGER NOT NULL,
    "periodEnd" INTEGER NOT NULL,
    "inForce" BOOLEAN NOT NULL,
    "field" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "parts" JSONB,
    "place" JSONB,

    CONSTRAINT "Section_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Entity_departmentCode_type_name_idx" ON "Entity"("departmentCode", "type", "name");

-- CreateIndex
CREATE INDEX "Import_status_createdAt_idx" ON "Import"("status", "createdAt");

-- CreateIndex
CREATE INDEX "Import_departmentCode_status_idx" ON "Import"("departmentCode", "status");

-- CreateIndex
CREATE INDEX "Import_entityCode_status_idx" ON "Import"("entityCode", "status");

-- CreateIndex
CREATE INDEX "Import_archiveId_idx" ON "Import"("archiveId");

-- CreateIndex
CREATE INDEX "Import_recordId_idx" ON "Import"("recordId");

-- CreateIndex
CREATE INDEX "Import_correctedId_idx" ON "Import"("correctedId");

-- CreateIndex
CREATE UNIQUE INDEX "Import_sha256_optionsKey_part_key" ON "Import"("sha256", "optionsKey", "part");

-- CreateIndex
CREATE INDEX "Plan_framework_departmentCode_idx" ON "Plan"("framework", "departmentCode");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_entityCode_framework_periodStart_periodEnd_key" ON "Plan"("entityCode", "framework", "periodStart", "periodEnd");

-- CreateIndex
CREATE INDEX "PlanVersion_importId_idx" ON "PlanVersion"("importId");

-- CreateIndex
CREATE INDEX "PlanVersion_recordId_idx" ON "PlanVersion"("recordId");

-- CreateIndex
CREATE INDEX "PlanVersion_rules_idx" ON "PlanVersion"("rules");

-- CreateIndex
CREATE UNIQUE INDEX "PlanVersion_planId_number_key" ON "PlanVersion"("planId", "number");

-- CreateIndex
CREATE INDEX "Correction_importId_idx" ON "Correction"("importId");

-- CreateIndex
CREATE UNIQUE INDEX "Job_key_key" ON "Job"("key");

-- CreateIndex
CREATE INDEX "Job_state_priority_createdAt_idx" ON "Job"("state", "priority", "createdAt");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_subjectId_idx" ON "AuditEntry"("subject", "subjectId");

-- CreateIndex
CREATE INDEX "AuditEntry_entityCode_at_idx" ON "AuditEntry"("entityCode", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "Action_versionId_idx" ON "Action"("versionId");

-- CreateIndex
CREATE INDEX "Action_framework_line_idx" ON "Action"("framework", "line");

-- CreateIndex
CREATE INDEX "Action_productCode_idx" ON "Action"("productCode");

-- CreateIndex
CREATE INDEX "Indicator_versionId_idx" ON "Indicator"("versionId");

-- CreateIndex
CREATE INDEX "Indicator_actionId_idx" ON "Indicator"("actionId");

-- CreateIndex
CREATE INDEX "Indicator_code_idx" ON "Indicator"("code");

-- CreateIndex
CREATE INDEX "Target_versionId_idx" ON "Target"("versionId");

-- CreateIndex
CREATE INDEX "Target_indicatorId_idx" ON "Target"("indicatorId");

-- CreateIndex
CREATE INDEX "Activity_versionId_idx" ON "Activity"("versionId");

-- CreateIndex
CREATE INDEX "Activity_actionId_idx" ON "Activity"("actionId");

-- CreateIndex
CREATE INDEX "Party_versionId_idx" ON "Party"("versionId");

-- CreateIndex
CREATE INDEX "Party_partyKey_idx" ON "Party"("partyKey");

-- CreateIndex
CREATE INDEX "Resource_versionId_idx" ON "Resource"("versionId");

-- CreateIndex
CREATE INDEX "Amount_versionId_idx" ON "Amount"("versionId");

-- CreateIndex
CREATE INDEX "Measurement_versionId_idx" ON "Measurement"("versionId");

-- CreateIndex
CREATE INDEX "Code_versionId_idx" ON "Code"("versionId");

-- CreateIndex
CREATE INDEX "Code_kind_code_idx" ON "Code"("kind", "code");

-- CreateIndex
CREATE INDEX "Section_versionId_idx" ON "Section"("versionId");

-- CreateIndex
CREATE INDEX "Section_field_idx" ON "Section"("field");

-- AddForeignKey
ALTER TABLE "Entity" ADD CONSTRAINT "Entity_departmentCode_fkey" FOREIGN KEY ("departmentCode") REFERENCES "Entity"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "SourceFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_archiveId_fkey" FOREIGN KEY ("archiveId") REFERENCES "Import"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "PlanRecord"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_correctedId_fkey" FOREIGN KEY ("correctedId") REFERENCES "PlanRecord"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_entityCode_fkey" FOREIGN KEY ("entityCode") REFERENCES "Entity"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportMessage" ADD CONSTRAINT "ImportMessage_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceBlock" ADD CONSTRAINT "SourceBlock_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceRow" ADD CONSTRAINT "SourceRow_importId_position_fkey" FOREIGN KEY ("importId", "position") REFERENCES "SourceBlock"("importId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordAction" ADD CONSTRAINT "RecordAction_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "PlanRecord"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_entityCode_fkey" FOREIGN KEY ("entityCode") REFERENCES "Entity"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "PlanRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PlanVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PlanVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PlanVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PlanVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Party" ADD CONSTRAINT "Party_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PlanVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Resource" ADD CONSTRAINT "Resource_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PlanVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amount" ADD CONSTRAINT "Amount_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PlanVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amount" ADD CONSTRAINT "Amount_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PlanVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Code" ADD CONSTRAINT "Code_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PlanVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PlanVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- At most one version of a plan is in force.
CREATE UNIQUE INDEX "PlanVersion_one_in_force" ON "PlanVersion"("planId") WHERE "inForce";

-- Questions are asked of what is in force: by framework and department, by entity, by code (also by its first digits), by words.
CREATE INDEX "Action_in_force" ON "Action"("framework", "departmentCode", "entityCode") WHERE "inForce";
CREATE INDEX "Indicator_in_force" ON "Indicator"("framework", "departmentCode", "entityCode") WHERE "inForce";
CREATE INDEX "Target_in_force" ON "Target"("framework", "departmentCode", "entityCode") WHERE "inForce";
CREATE INDEX "Activity_in_force" ON "Activity"("framework", "departmentCode", "entityCode") WHERE "inForce";
CREATE INDEX "Party_in_force" ON "Party"("framework", "departmentCode", "partyKey") WHERE "inForce";
CREATE INDEX "Resource_in_force" ON "Resource"("framework", "departmentCode", "resourceKey") WHERE "inForce";
CREATE INDEX "Amount_in_force" ON "Amount"("framework", "departmentCode", "year") WHERE "inForce";
CREATE INDEX "Measurement_in_force" ON "Measurement"("framework", "departmentCode", "cutOff") WHERE "inForce";
CREATE INDEX "Section_in_force" ON "Section"("framework", "departmentCode", "field") WHERE "inForce";
CREATE INDEX "Code_prefix" ON "Code"("code" text_pattern_ops) WHERE "inForce";
CREATE INDEX "Action_end" ON "Action"("endDate") WHERE "inForce" AND "endDate" IS NOT NULL;
CREATE INDEX "Action_words" ON "Action" USING GIN (to_tsvector('spanish', "searchText")) WHERE "inForce";
CREATE INDEX "Indicator_words" ON "Indicator" USING GIN (to_tsvector('spanish', "searchText")) WHERE "inForce";

INSERT INTO "Entity" ("code", "type", "name", "searchText", "departmentCode")
SELECT "code", 'DEPARTMENT', "name", '', "code" FROM "before"."Department";
INSERT INTO "Entity" ("code", "type", "name", "searchText", "latitude", "longitude", "departmentCode")
SELECT "code", 'MUNICIPALITY', "name", "searchText", "latitude", "longitude", "departmentCode" FROM "before"."Municipality";

INSERT INTO "SourceFile" ("sha256", "size", "createdAt")
SELECT "sha256", max("size"), min("createdAt") FROM "before"."Import" GROUP BY "sha256";

-- A version's record from its rows, without normal forms, which are made when it is read.
INSERT INTO "PlanRecord" ("id", "document", "actionCount", "indicatorCount", "rules", "createdAt")
SELECT v."id", jsonb_build_object('framework', p."framework") || v."document", count(a."id"),
  (SELECT count(*) FROM "before"."Indicator" i JOIN "before"."Action" own ON own."id" = i."actionId" WHERE own."versionId" = v."id"),
  0, v."createdAt"
FROM "before"."PlanVersion" v JOIN "before"."Plan" p ON p."id" = v."planId" LEFT JOIN "before"."Action" a ON a."versionId" = v."id"
GROUP BY v."id", p."framework";
INSERT INTO "RecordAction" ("recordId", "position", "action")
SELECT a."versionId", a."position",
  jsonb_build_object(
    'name', jsonb_build_object('text', a."name", 'place', a."namePlace"),
    'line', a."line", 'lineStrength', a."lineStrength", 'levels', '[]'::jsonb,
    'benefits', a."benefits", 'looseTargets', a."looseTargets", 'responsible', a."responsible", 'resources', a."resources",
    'timeframe', a."timeframe", 'absences', a."absences",
    'indicators', coalesce((
      SELECT jsonb_agg(
        jsonb_build_object('text', i."text", 'place', i."place", 'target', i."target")
          || CASE WHEN i."level" IS NULL THEN '{}' ELSE jsonb_build_object('level', i."level") END
          || coalesce(i."details", '{}') ORDER BY i."position")
      FROM "before"."Indicator" i WHERE i."actionId" = a."id"), '[]'),
    'activities', coalesce((
      SELECT jsonb_agg(
        jsonb_build_object('text', t."text", 'place', t."place", 'responsible', t."responsible", 'timeframe', t."timeframe", 'indicator', t."indicator")
          || coalesce(t."details", '{}') ORDER BY t."position")
      FROM "before"."Activity" t WHERE t."actionId" = a."id"), '[]')
  )
  || CASE WHEN a."attributes" IS NULL THEN '{}' ELSE jsonb_build_object('attributes', a."attributes") END
  || coalesce(a."details", '{}')
FROM "before"."Action" a;

-- What waits for review keeps what was read of it.
INSERT INTO "PlanRecord" ("id", "document", "actionCount", "indicatorCount", "rules", "createdAt")
SELECT "id", '{"framework": "gel-2008"}' || "draft" - 'actions', jsonb_array_length("draft" -> 'actions'),
  (SELECT coalesce(sum(jsonb_array_length(a -> 'indicators')), 0) FROM jsonb_array_elements("draft" -> 'actions') a),
  0, "createdAt"
FROM "before"."Import" WHERE "status" = 'IN_REVIEW' AND "draft" ? 'owner';
INSERT INTO "RecordAction" ("recordId", "position", "action")
SELECT "id", n - 1, '{"levels": []}' || a FROM "before"."Import", jsonb_array_elements("draft" -> 'actions') WITH ORDINALITY AS x(a, n)
WHERE "status" = 'IN_REVIEW' AND "draft" ? 'owner';

INSERT INTO "Import" (
  "id", "sha256", "part", "fileName", "status", "recordId", "kind", "entityCode", "departmentCode", "framework", "periodStart", "periodEnd",
  "ownerCertainty", "warnings", "errors", "searchText", "columns", "createdAt", "readAt", "appliedAt")
SELECT i."id", i."sha256", i."part", i."fileName",
  CASE WHEN v."id" IS NULL AND i."status" <> 'UNREADABLE' AND NOT coalesce(i."draft" ? 'owner', false) THEN 'RECEIVED' ELSE i."status"::text END::"ImportStatus",
  r."id", CASE WHEN r."id" IS NOT NULL THEN coalesce(r."document" ->> 'kind', 'plan') END,
  e."code", e."departmentCode",
  coalesce(p."framework", r."document" ->> 'framework'),
  (r."document" -> 'period' ->> 'start')::int, (r."document" -> 'period' ->> 'end')::int,
  coalesce(r."document" -> 'owner' ->> 'certainty', CASE WHEN p."id" IS NULL THEN NULL ELSE 'chosen' END),
  (SELECT count(*) FROM jsonb_array_elements(i."messages") m WHERE m ->> 'severity' = 'warning'),
  (SELECT count(*) FROM jsonb_array_elements(i."messages") m WHERE m ->> 'severity' = 'error'),
  lower(i."fileName"), i."columns", i."createdAt", i."createdAt", i."appliedAt"
FROM "before"."Import" i
LEFT JOIN "before"."PlanVersion" v ON v."importId" = i."id"
LEFT JOIN "before"."Plan" p ON p."id" = v."planId"
LEFT JOIN "PlanRecord" r ON r."id" = coalesce(v."id", i."id")
LEFT JOIN "Entity" e ON e."code" = coalesce(p."municipalityCode", r."document" -> 'owner' ->> 'code', i."municipalityCode");

INSERT INTO "ImportMessage" ("importId", "position", "code", "severity", "count", "place", "places", "facts")
SELECT i."id", n - 1, m ->> 'code', m ->> 'severity', coalesce((m ->> 'count')::int, 1), m -> 'place', m -> 'places',
  coalesce(m -> 'facts', jsonb_build_object('storedText', m ->> 'text'))
FROM "before"."Import" i, jsonb_array_elements(i."messages") WITH ORDINALITY AS x(m, n);

INSERT INTO "SourceBlock" ("importId", "position", "kind", "name", "text", "place", "rowCount", "columnCount")
SELECT i."id", n - 1, b ->> 'kind', b ->> 'name', b ->> 'text', b -> 'place', coalesce((b ->> 'rowCount')::int, 0), coalesce((b ->> 'columnCount')::int, 0)
FROM "before"."Import" i, jsonb_array_elements(coalesce(i."source", '[]')) WITH ORDINALITY AS x(b, n);
INSERT INTO "SourceRow" ("importId", "position", "row", "cells")
SELECT i."id", n - 1, (c ->> 'row')::int, jsonb_agg(c ORDER BY (c ->> 'column')::int)
FROM "before"."Import" i, jsonb_array_elements(coalesce(i."source", '[]')) WITH ORDINALITY AS x(b, n), jsonb_array_elements(coalesce(b -> 'cells', '[]')) c
GROUP BY i."id", n, (c ->> 'row')::int;

-- A plan of before has one drawer a framework: the period of its version in force names it until its files are read again.
INSERT INTO "Plan" ("id", "entityCode", "departmentCode", "framework", "periodStart", "periodEnd", "revision", "inForce", "createdAt")
SELECT p."id", p."municipalityCode", e."departmentCode", p."framework",
  coalesce((v."document" -> 'period' ->> 'start')::int, CASE p."framework" WHEN 'gel-2008' THEN 2008 ELSE extract(year FROM v."createdAt")::int END),
  coalesce((v."document" -> 'period' ->> 'end')::int, CASE p."framework" WHEN 'gel-2008' THEN 2012 ELSE extract(year FROM v."createdAt")::int END),
  p."current", true, v."createdAt"
FROM "before"."Plan" p
JOIN "before"."PlanVersion" v ON v."planId" = p."id" AND v."number" = p."current"
JOIN "Entity" e ON e."code" = p."municipalityCode";
INSERT INTO "PlanVersion" ("id", "planId", "number", "origin", "importId", "recordId", "inForce", "actor", "createdAt")
SELECT v."id", v."planId", v."number", 'IMPORT', v."importId", v."id", v."number" = p."current", 'local', v."createdAt"
FROM "before"."PlanVersion" v JOIN "before"."Plan" p ON p."id" = v."planId";

INSERT INTO "Job" ("id", "key", "kind", "payload", "priority", "createdAt")
SELECT v."id", 'reread:' || v."id", 'reread', jsonb_build_object('versionId', v."id"), 1, v."createdAt" FROM "before"."PlanVersion" v;
INSERT INTO "Job" ("id", "key", "kind", "payload", "createdAt")
SELECT "id", 'read:' || "id", 'read', jsonb_build_object('importId', "id"), "createdAt" FROM "Import" WHERE "status" = 'RECEIVED';

DROP SCHEMA "before" CASCADE;
