import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Button } from "antd";
import { captureMessages } from "../messages/captureMessages.ts";
import type { DraftScan } from "../intake/intakeDraft.ts";

/** The pages of one paper in their order; each can go before the one above it, or away. */
export function PageList(props: {
  pages: readonly DraftScan[];
  onMoveUp: (materialId: string) => void;
  onRemove: (materialId: string) => void;
}) {
  const t = useMessages(captureMessages);
  return (
    <ol className="page-list">
      {props.pages.map(({ materialId, bytes }, i) => (
        <li key={materialId}>
          {t.pageNumber(i + 1, Math.ceil(bytes / 1024))}
          {i === 0 ? null : (
            <Button
              type="link"
              aria-label={t.moveUp(i + 1)}
              onClick={() => props.onMoveUp(materialId)}
            >
              ↑
            </Button>
          )}
          <Button
            type="link"
            aria-label={t.remove(i + 1)}
            onClick={() => props.onRemove(materialId)}
          >
            ✕
          </Button>
        </li>
      ))}
    </ol>
  );
}
