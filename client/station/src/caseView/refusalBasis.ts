import type { ItemVersion } from "@onedoor/domain/itemTypes";

/** What a refusal most likely rests on, to begin with; the officer corrects it. */
export function refusalBasis(item: ItemVersion | null): string {
  if (item === null) return "";
  if (item.itemType.code === "01")
    return "《中华人民共和国行政许可法》第三十二条";
  const basis = item.legalBasis[0];
  return basis === undefined
    ? ""
    : `《${basis.title.replace(/^《|》$/g, "")}》${basis.article ?? ""}`;
}

/** What can be done against a refusal, as the item's guide says. */
export function remediesOf(item: ItemVersion | null): string {
  return (
    item?.oneTimeNotice.remedy ??
    "可自知道之日起60日内申请行政复议，或6个月内提起行政诉讼"
  );
}
