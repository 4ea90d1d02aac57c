// 資料5 総合戦略の構成内容.pdf 浜平市, 見直しの留意点(PDF形式:482KB), 実施計画 [PDFファイル/1.2MB]: what follows is the site's
const FILE =
  /\s?(?:\.(?:pdf|docx?|xlsx?|pptx?)(?=\s|$)|[([]\s?(?:PDF|ワード|エクセル|Word|Excel)[^()[\]]{0,12}[\d.,]+\s?[KM]B\s?[)\]])/i;

/** The words of a title that is the name of a file or a link to one (ファイル名), without what the site adds; null for others. */
export function fileTitle(text: string): string | null {
  const at = FILE.exec(text)?.index ?? -1;
  return at > 0 ? text.slice(0, at) : null;
}
