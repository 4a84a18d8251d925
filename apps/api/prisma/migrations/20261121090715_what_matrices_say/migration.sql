-- AlterTable
ALTER TABLE "Action" ADD COLUMN     "attributes" JSONB;

-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN     "details" JSONB,
ADD COLUMN     "level" TEXT;
