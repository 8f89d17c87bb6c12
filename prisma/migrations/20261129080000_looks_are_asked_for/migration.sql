-- AlterTable
ALTER TABLE "source_watch" ADD COLUMN     "asked_for" UUID[] DEFAULT ARRAY[]::UUID[];
