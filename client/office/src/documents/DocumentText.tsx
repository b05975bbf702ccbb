import { wordDate } from "@onedoor/ui/words/dateWords";
import type { PrintedDocument } from "./PrintedDocument.ts";

/** A paper as the law knows it: number, addressee, text, seal and date, and the applicant's signature. */
export function DocumentText({ document }: { document: PrintedDocument }) {
  return (
    <div className="document" lang="zh-CN">
      {document.provisional ? <p className="watermark">待县里确认</p> : null}
      <p className="document-issuer">{document.issuer}</p>
      <h1>{document.title}</h1>
      <p className="document-number">
        {document.documentNumber ?? "文书编号：____________________"}
      </p>
      <p>{document.addressee}：</p>
      {document.paragraphs.map((paragraph) => (
        <p key={paragraph} className="document-paragraph">
          {paragraph}
        </p>
      ))}
      <p className="document-seal">
        {document.issuer}（印章）
        <br />
        {wordDate(document.on, "zh")}
      </p>
      <footer>
        <p>
          办件编号：{document.caseNumber ?? ""}
          {document.queryCode === null ? "" : `　查询码：${document.queryCode}`}
        </p>
        <p>咨询电话：{document.phone}</p>
        <p className="document-receipt">
          签收人：______________　　签收日期：______年____月____日
        </p>
      </footer>
    </div>
  );
}
