import { expect, test } from "vitest";
import { s3SettingsIn } from "./s3SettingsIn.ts";

const GIVEN = {
  S3_BUCKET_URL: "https://s3.example/scans",
  S3_REGION: "cn-test-1",
  S3_ACCESS_KEY_ID: "id",
  S3_SECRET_ACCESS_KEY: "hunter2hunter2hunter2",
};

test("[U4] without a bucket scans stay in the hub's folder", () => {
  expect(s3SettingsIn({})).toBeNull();
  expect(s3SettingsIn({ ...GIVEN, S3_BUCKET_URL: "" })).toBeNull();
  expect(s3SettingsIn(GIVEN)).toMatchObject({ region: "cn-test-1" });
});

test.each([
  ["S3_BUCKET_URL", "scans"],
  ["S3_REGION", ""],
  ["S3_ACCESS_KEY_ID", ""],
  ["S3_SECRET_ACCESS_KEY", "hunter2"],
])("[U4] %s that won't do is named, and no secret is", (name, value) => {
  const read = () => s3SettingsIn({ ...GIVEN, [name]: value });
  expect(read).toThrow(name);
  expect(read).not.toThrow("hunter2");
});
