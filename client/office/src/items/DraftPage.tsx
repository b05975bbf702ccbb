import { fieldsOf } from "@onedoor/domain/formSchema";
import { ITEM_SHEET_FORM } from "@onedoor/domain/itemSheetForm";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { type FieldErrors, SchemaForm } from "@onedoor/ui/SchemaForm";
import { wordMoment } from "@onedoor/ui/words/dateWords";
import { Button, Popconfirm } from "antd";
import { Link, useParams } from "react-router";
import { Data } from "../case/Data.tsx";
import { useOffice } from "../hooks/Office.tsx";
import { DISCARD_DRAFT, type OpenDraft, PUBLISH_DRAFT } from "./drafts.ts";
import { draftRefusals, itemMessages } from "./itemMessages.ts";
import "./items.css";
import { ObjectionList } from "./ObjectionList.tsx";
import { PublishForm } from "./PublishForm.tsx";
import { type Saving, useDraft } from "./useDraft.ts";
import { wordObjection } from "./wordObjection.ts";

const SECTIONS = fieldsOf(ITEM_SHEET_FORM, ITEM_SHEET_FORM);

/** Where a version is written, checked and published. */
export function DraftPage() {
  const { draftId = "" } = useParams();
  const t = useMessages(itemMessages);
  const kept = useDraft(draftId);
  const { draft } = kept;
  return (
    <main className="page item-draft">
      <p className="not-printed">
        <Link to="/items">← {t.back}</Link>
      </p>
      {draft === undefined ? (
        <p role="status">{t.asking}</p>
      ) : draft === "missing" ? (
        <EmptyState title={t.missing} hint="" />
      ) : draft === "offline" ? (
        <EmptyState
          title={t.offline}
          hint=""
          action={<Button onClick={() => void kept.reload()}>{t.again}</Button>}
        />
      ) : (
        <Editor {...kept} draft={draft} />
      )}
    </main>
  );
}

type EditorProps = Omit<ReturnType<typeof useDraft>, "draft"> & {
  draft: OpenDraft;
};

function Editor({ draft, sheet, saving, change, settle, reload }: EditorProps) {
  const { graph } = useOffice();
  const { language } = useLanguage();
  const t = useMessages(itemMessages);
  const say = useSay();
  const isOpen = draft.state === "OPEN";
  const key = { draftId: draft.draftId, revision: draft.revision };
  const errors: Record<string, string> = {};
  for (const objection of draft.objections) {
    const path = `/${objection.at.split("/")[1] ?? ""}`;
    if (objection.at.startsWith("/"))
      errors[path] ??= wordObjection(objection, language);
  }
  return (
    <>
      <h1>
        <Data>
          {typeof sheet["name"] === "string" ? sheet["name"] : t.nameless}
        </Data>
      </h1>
      <p className="soft">
        {draft.base === null
          ? t.isNew
          : t.nextOf(say(draft.base.name), draft.base.version)}{" "}
        ·{" "}
        {t.changedBy(
          say(draft.changedBy.name),
          wordMoment(draft.changedAt, language),
        )}
      </p>
      {draft.state === "PUBLISHED" ? (
        <p role="status">{t.publishedAs(draft.published?.version ?? 1)}</p>
      ) : null}
      {draft.state === "DISCARDED" ? (
        <p role="status">{t.isDiscarded}</p>
      ) : null}
      {isOpen ? (
        <div className="draft-desk">
          <div>
            <SavingLine saving={saving} onReload={() => void reload()} />
            <SchemaForm
              sections={SECTIONS}
              data={sheet}
              onChange={change}
              errors={errors satisfies FieldErrors}
            />
          </div>
          <aside>
            <ObjectionList objections={draft.objections} />
            <PublishForm
              draft={draft}
              isSaved={saving.state === "saved"}
              onPublish={async (kind, words) => {
                const answer = await graph.ask(PUBLISH_DRAFT, {
                  input: { ...key, kind, words },
                });
                return answer.ok && settle(answer.data);
              }}
            />
            <Popconfirm
              title={t.discardSure}
              okText={t.discard}
              cancelText={t.stay}
              onConfirm={async () => {
                const answer = await graph.ask(DISCARD_DRAFT, { input: key });
                if (answer.ok) settle(answer.data);
              }}
            >
              <Button danger>{t.discard}</Button>
            </Popconfirm>
          </aside>
        </div>
      ) : (
        <SchemaForm sections={SECTIONS} data={sheet} />
      )}
    </>
  );
}

function SavingLine(props: { saving: Saving; onReload: () => void }) {
  const t = useMessages(itemMessages);
  const say = useSay();
  const { saving } = props;
  switch (saving.state) {
    case "saved":
      return <p role="status">{t.saved}</p>;
    case "waiting":
    case "saving":
      return <p role="status">{t.saving}</p>;
    case "offline":
      return <p role="alert">{t.unsaved}</p>;
    case "refused":
      return (
        <p role="alert">
          ▲ {say(draftRefusals[saving.reason])}{" "}
          <Button onClick={props.onReload}>{t.takeTheirs}</Button>
        </p>
      );
  }
}
