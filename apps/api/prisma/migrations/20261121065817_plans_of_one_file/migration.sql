-- DropIndex
DROP INDEX "Import_sha256_key";

-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "part" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE UNIQUE INDEX "Import_sha256_part_key" ON "Import"("sha256", "part");
