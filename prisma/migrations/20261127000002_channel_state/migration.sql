-- How a channel is, for a page in another process.
ALTER TABLE "channels" ADD COLUMN "state" TEXT,
ADD COLUMN "scan" TEXT;
