import type { Page } from "@playwright/test";

/** Han characters, and the marks that only a Chinese sentence has. */
export const CHINESE = /[\p{Script=Han}，。、；：？！（）【】《》]/u;

/** A text that can be seen, heard or shown on hovering, and what shows it. */
export interface ChineseText {
  text: string;
  /** Tag and class of the element, with the attribute's name. */
  at: string;
}

/**
 * Every text on the page that has Chinese in it: text nodes, and the attributes that are read out or shown. Papers are
 * left out: they are Chinese in any language, and their translations are not.
 */
export async function chineseOnPage(page: Page): Promise<ChineseText[]> {
  const texts = await page.evaluate(() => {
    const found: { text: string; at: string }[] = [
      { text: document.title, at: "title" },
    ];
    const nameOf = (element: Element) =>
      [element.localName, ...element.classList].join(".");
    const walker = document.createTreeWalker(
      document.body,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    );
    for (
      let node = walker.nextNode();
      node !== null;
      node = walker.nextNode()
    ) {
      const element = node instanceof Element ? node : node.parentElement;
      if ((element?.closest(".print-sheet[lang=zh-CN]") ?? null) !== null)
        continue;
      if (node instanceof Element) {
        if (!node.checkVisibility({ visibilityProperty: true })) continue;
        for (const name of [
          "aria-label",
          "aria-description",
          "aria-valuetext",
          "aria-roledescription",
          "placeholder",
          "title",
          "alt",
        ]) {
          const text = node.getAttribute(name);
          if (text !== null)
            found.push({ text, at: `${nameOf(node)}@${name}` });
        }
      } else {
        const parent = node.parentElement;
        if (parent === null || ["STYLE", "SCRIPT"].includes(parent.tagName))
          continue;
        if (parent.checkVisibility({ visibilityProperty: true }))
          found.push({ text: node.textContent ?? "", at: nameOf(parent) });
      }
    }
    return found;
  });
  return texts.filter(({ text }) => CHINESE.test(text));
}
