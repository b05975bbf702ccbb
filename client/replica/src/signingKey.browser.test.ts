import { describeSignatures } from "../testing/signatureVectors.ts";

describeSignatures();
