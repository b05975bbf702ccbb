import { hash } from "node:crypto";
import { hashWith } from "@onedoor/domain/hash";

// Five times as quick as the one that also runs in browsers.
hashWith((data) => hash("sha256", data));
