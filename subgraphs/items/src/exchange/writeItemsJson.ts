import type { Bundle } from "@onedoor/domain/itemTypes";
import { contentHashOfShared } from "../store/contentHash.ts";
import type { ItemsStore } from "../store/ItemsStore.ts";
import { JSON_MARK, JSON_VERSION } from "./readItemsJson.ts";

const VERSIONS_A_READ = 200;

/**
 * Every published version as one JSON document, line by line, in the order of publication: `readItemsJson` gives it
 * back. Published anew where it comes from it changes nothing; elsewhere it makes the same catalogue.
 */
export async function* writeItemsJson(
  store: ItemsStore,
): AsyncGenerator<string> {
  const departments = [...(await store.departments())].map(
    ([key, creditCode]) => ({ key, creditCode }),
  );
  yield `{"${JSON_MARK}":${JSON_VERSION},\n"departments":${JSON.stringify(departments)},\n"items":[`;
  const keys = new Map<string, string>();
  const defined = new Set<string>();
  let mark = "\n";
  for (let seq = 0; ;) {
    const records = await store.publishedAfter(seq, VERSIONS_A_READ, null);
    for (const record of records) {
      const { elements, alsoCalled } = record;
      const shared = {
        form: record.form,
        formDefinitions: record.formDefinitions,
      };
      const names: Record<string, string> = {};
      for (const [part, value] of Object.entries(shared)) {
        const name = contentHashOfShared(value);
        names[part] = name;
        if (defined.has(name)) continue;
        defined.add(name);
        yield mark + JSON.stringify({ define: name, as: value });
        mark = ",\n";
      }
      yield mark + JSON.stringify({ elements, ...names, alsoCalled });
      keys.set(elements.itemCode, elements.id);
    }
    const last = records.at(-1);
    if (last === undefined || records.length < VERSIONS_A_READ) break;
    seq = last.seq;
  }
  const keyOf = (code: string) => keys.get(code) ?? code;
  const bundles = (await store.bundles(null)).map(
    ({ bundleId, name, nameEn, itemCodes, joint, ...bundle }): Bundle => ({
      id: bundleId,
      name,
      nameEn,
      items: itemCodes.map(keyOf),
      external: [...bundle.external],
      dependsOn: bundle.dependsOn.map(({ item, on, yields }) => ({
        item: keyOf(item),
        on: keyOf(on),
        yields,
      })),
      settled: joint.settled.map((one) => ({ ...one, item: keyOf(one.item) })),
      roles: joint.roles,
      sameMaterials: joint.sameMaterials,
      status: "",
    }),
  );
  yield `\n],\n"bundles":${JSON.stringify(bundles)}}\n`;
}
