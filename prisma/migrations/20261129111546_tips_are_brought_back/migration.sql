-- AlterTable
ALTER TABLE "tip" ADD COLUMN     "answer_message_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "tip_answer_message_id_key" ON "tip"("answer_message_id");

-- AddForeignKey
ALTER TABLE "tip" ADD CONSTRAINT "tip_answer_message_id_fkey" FOREIGN KEY ("answer_message_id") REFERENCES "message"("id") ON DELETE SET NULL ON UPDATE CASCADE;
