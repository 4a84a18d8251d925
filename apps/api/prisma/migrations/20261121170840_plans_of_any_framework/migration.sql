-- AlterTable
ALTER TABLE "Action" ADD COLUMN     "details" JSONB;

-- AlterTable
ALTER TABLE "Activity" ADD COLUMN     "details" JSONB;
