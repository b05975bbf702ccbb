import "@onedoor/ui/styles.css";
import { fieldsOf } from "@onedoor/domain/formSchema";
import type { FormSection } from "@onedoor/domain/formTypes";
import { validateForm } from "@onedoor/domain/validateForm";
import { LanguageProvider } from "@onedoor/ui/LanguageProvider";
import { SchemaForm } from "@onedoor/ui/SchemaForm";
import { ThemeProvider } from "@onedoor/ui/ThemeProvider";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { trustText } from "@onedoor/ui/trustText";
import { createRoot } from "react-dom/client";
import type { FormPage } from "../src/FormPage.ts";

/** Until the browser has drawn what was asked for. */
const drawn = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

const timed = async (work: () => void) => {
  const begun = performance.now();
  flushSync(work);
  await drawn();
  return performance.now() - begun;
};

trustText("none");

type Change = (data: Record<string, unknown>) => void;

/** The form as an app has it: what is typed is its own, and the rest of the page stays as it is. */
function FilledIn(props: {
  sections: readonly FormSection[];
  data: Readonly<Record<string, unknown>>;
  onReady: (change: Change) => void;
}) {
  const [data, change] = useState({ ...props.data });
  const { onReady } = props;
  useEffect(() => onReady(change), [onReady]);
  return <SchemaForm sections={props.sections} data={data} onChange={change} />;
}

const page: FormPage = {
  async render(form, definitions, data, path, values) {
    const element = document.createElement("div");
    document.body.append(element);
    const root = createRoot(element);
    const sections = fieldsOf(form, definitions);
    let tell: (change: Change) => void = () => undefined;
    const ready = new Promise<Change>((resolve) => {
      tell = resolve;
    });
    const firstMs = await timed(() =>
      root.render(
        <LanguageProvider title={{ zh: "表", en: "Form" }}>
          <ThemeProvider>
            <FilledIn sections={sections} data={data} onReady={tell} />
          </ThemeProvider>
        </LanguageProvider>,
      ),
    );
    const change = await ready;
    if (element.querySelector("input") === null)
      throw new Error("nothing to type into was drawn");
    const againMs: number[] = [];
    for (const value of values)
      againMs.push(await timed(() => change({ ...data, [path]: value })));
    root.unmount();
    element.remove();
    return { firstMs, againMs };
  },
  validate(form, definitions, data, identities, times) {
    const run = () => validateForm(form, definitions, data, identities);
    const begun = performance.now();
    run();
    const firstMs = performance.now() - begun;
    const then = performance.now();
    for (let time = 0; time < times; time += 1) run();
    return Promise.resolve({
      firstMs,
      eachMs: (performance.now() - then) / times,
    });
  },
};
Object.assign(window, { formPage: page });
