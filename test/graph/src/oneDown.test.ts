import { knownLegalEntities } from "@onedoor/demonstration/knownLegalEntities";
import { knownResidents } from "@onedoor/demonstration/knownResidents";
import { seedEntities } from "@onedoor/entities/seed";
import { seedItems } from "@onedoor/items/seed";
import { seedPeople } from "@onedoor/people/seed";
import { dateOf, instantOfEpochMs } from "@onedoor/domain/time";
import {
  type TestPool,
  testPools,
} from "@onedoor/subgraph-host/testing/testPool";
import { applicationFor } from "@onedoor/test-support/applicationFor";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  IDENTITY_KEY,
  type PartsOfCounty,
  startParts,
  SUBGRAPHS,
} from "./startParts.ts";

const CASE = `query ($caseId: ID!) {
  case(caseId: $caseId) {
    caseId stage
    applicant { __typename ... on Person { name } ... on LegalEntity { legalName: name } }
    itemVersion { name department { name } }
    timeline { kind actor { staff { name } } }
    dueOn clocks { promised { dueOn explanation } }
    lamp alerts { rule } rating
  }
}`;

interface OneCase {
  applicant: object;
  lamp: string | null;
}

type OpenedPool = Awaited<ReturnType<TestPool["open"]>>;

const postgresql = testPools().find(({ name }) => name === "postgresql");

// Five subgraphs and the router in processes of their own, as production runs them.
describe.skipIf(postgresql?.skipped !== undefined)(
  "a part of the county",
  () => {
    let parts: PartsOfCounty;
    let pool: OpenedPool["pool"];
    let close: OpenedPool["close"];
    let clerk: CountyClient;
    const caseIds = { person: crypto.randomUUID(), firm: crypto.randomUUID() };

    beforeAll(async () => {
      ({ pool, close } = await postgresql!.open());
      const today = dateOf(instantOfEpochMs(Date.now()));
      await seedEntities(pool, { seed: 1 });
      await seedPeople(pool, {
        seed: 1,
        today,
        identityKey: IDENTITY_KEY,
        count: 100,
      });
      await seedItems(pool);
      parts = await startParts(pool.options.connectionString ?? "");
      clerk = await CountyClient.signedIn(parts.url, "cun1");
      await clerk.openChain();
      const { personId, name, residentId, phone, address } =
        knownResidents.wangDaye;
      const { creditCode, representative } = knownLegalEntities.teaCompany;
      await accept(caseIds.person, "np-elderly-allowance", {
        kind: "person",
        personId,
        name,
        residentId,
        phone,
        address,
      });
      await accept(caseIds.firm, "le-food-business", {
        kind: "legalEntity",
        creditCode,
        name: knownLegalEntities.teaCompany.name,
        representative,
        phone,
        address,
      });
    }, 120_000);
    afterAll(async () => {
      await parts?.close();
      await close?.();
    });

    type Applicant = Awaited<
      ReturnType<typeof applicationFor>
    >["content"]["applicant"];

    /** A village takes in; what it may not accept itself, its town does. */
    async function accept(caseId: string, item: string, applicant: Applicant) {
      const { facts, content } = await applicationFor(clerk, item);
      const town = await CountyClient.signedIn(parts.url, "zhen1");
      await town.openChain();
      const taken = await clerk.push([
        clerk.write("submitted", caseId, facts, { ...content, applicant }),
        clerk.write(
          "takenIn",
          caseId,
          { documentNumber: null },
          { presented: [] },
        ),
      ]);
      const accepted = await town.push([
        town.write("accepted", caseId, { documentNumber: null }, {}),
      ]);
      const outcomes = [...taken.outcomes, ...accepted.outcomes];
      expect(outcomes.map(({ status, reason }) => reason ?? status)).toEqual([
        "COUNTED",
        "COUNTED",
        "COUNTED",
      ]);
    }

    const asked = async (caseId: string) => {
      const { status, body } = await clerk.post(CASE, { caseId });
      return {
        status,
        found: (body.data as { case: OneCase } | null)?.case,
        errors: body.errors as object[] | undefined,
      };
    };

    async function health() {
      const response = await fetch(`${parts.url}/health`);
      return {
        status: response.status,
        body: (await response.json()) as object,
      };
    }

    const wholeCase = {
      itemVersion: {
        name: expect.any(String) as string,
        department: { name: expect.stringMatching(/局$/) as string },
      },
      timeline: expect.arrayContaining([
        { kind: "submitted", actor: { staff: { name: "林小满" } } },
        { kind: "accepted", actor: { staff: { name: "何知远" } } },
      ]) as object[],
      dueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    };
    const applicants = {
      person: { __typename: "Person", name: "王*" },
      firm: {
        __typename: "LegalEntity",
        legalName: knownLegalEntities.teaCompany.name,
      },
    };

    async function expectWhole() {
      for (const who of ["person", "firm"] as const) {
        // Supervision reads the feed a moment after everybody else.
        const { found, errors } = await vi.waitFor(
          async () => {
            const answer = await asked(caseIds[who]);
            expect(answer.found?.lamp ?? "GREY").not.toBe("GREY");
            return answer;
          },
          { timeout: 20_000, interval: 200 },
        );
        expect(errors).toBeUndefined();
        expect(found).toMatchObject({
          ...wholeCase,
          applicant: applicants[who],
          lamp: "GREEN",
          alerts: [],
        });
      }
      expect(await health()).toMatchObject({
        status: 200,
        body: { status: "up", parts: { supervision: "up" } },
      });
    }

    test(
      "all five up: a person's and a firm's case come whole in one document",
      expectWhole,
    );

    test.each(SUBGRAPHS)(
      "[A5] %s answers nobody who comes past the router, whatever session he has",
      async (part) => {
        const past = new CountyClient(parts.addressOf(part));
        past.token = clerk.token;
        const { status, body } = await past.post("{ __typename }");
        expect(status).toBe(401);
        expect(body).toEqual({
          errors: [
            {
              message: expect.stringContaining("router") as string,
              extensions: { code: "UNAUTHENTICATED" },
            },
          ],
        });
      },
    );

    test("scans go through the router too, and past it to nobody", async () => {
      const ask = async (origin: string) => {
        const { status } = await fetch(`${origin}/materials/of-nobody`, {
          headers: { authorization: `Bearer ${clerk.token}` },
        });
        return status;
      };
      expect(await ask(parts.addressOf("cases"))).toBe(401);
      expect(await ask(parts.url)).toBe(404);
      const created = await fetch(`${parts.url}/materials`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${clerk.token}`,
          "tus-resumable": "1.0.0",
          "upload-length": "10",
          "upload-metadata": metadataOf({
            materialId: crypto.randomUUID(),
            caseId: crypto.randomUUID(),
            sha256: "0".repeat(64),
            mediaType: "image/jpeg",
          }),
        },
      });
      expect(created.status).toBe(201);
      expect(created.headers.get("location")).toMatch(/^\/materials\//);
    });

    test("supervision down: the rest of the case comes, the lamp is null with an error that says where, /health names the part", async () => {
      await parts.kill("supervision");
      for (const who of ["person", "firm"] as const) {
        const { status, found, errors } = await asked(caseIds[who]);
        expect(status).toBe(200);
        expect(found).toMatchObject({
          ...wholeCase,
          applicant: applicants[who],
          lamp: null,
          alerts: null,
          rating: null,
        });
        expect(errors).toMatchObject([
          {
            path: ["case"],
            extensions: { code: "SUBGRAPH_DOWN", serviceName: "supervision" },
          },
        ]);
      }
      expect(await health()).toMatchObject({
        status: 503,
        body: {
          status: "degraded",
          parts: {
            supervision: "down",
            cases: "up",
            people: "up",
            entities: "up",
            items: "up",
          },
        },
      });
    });

    test("supervision down: cases are still taken, and it reads them once it is back", async () => {
      await accept(crypto.randomUUID(), "np-elderly-allowance", {
        ...(await applicationFor(clerk, "np-elderly-allowance")).content
          .applicant,
      });
      await parts.start("supervision");
      await expectWhole();
    });

    test("idle connections that the database drops are replaced, and no process ends", async () => {
      const { rowCount } = await pool.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
      );
      expect(rowCount).toBeGreaterThanOrEqual(5);
      await vi.waitFor(expectWhole, { timeout: 20_000, interval: 200 });
    });
  },
);

/** As tus writes it. */
function metadataOf(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`)
    .join(",");
}
