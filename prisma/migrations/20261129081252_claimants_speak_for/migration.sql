-- AlterTable
ALTER TABLE "claimant" ADD COLUMN     "affiliation" TEXT;
ALTER TABLE "claimant" ADD CONSTRAINT "affiliation_said" CHECK ("affiliation" <> '');
