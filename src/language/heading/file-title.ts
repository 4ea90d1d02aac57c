// 資料5 総合戦略の構成内容.pdf 浜平市, 見直しの留意点(PDF形式:482KB), 実施計画 [PDFファイル/1.2MB], 管理シート PDF形式 1.2MB, 第1章(ファイル名:dai1.pdf サイズ:54KB): what follows is the site's
const KIND = '(?:PDF|ワード|エクセル|Word|Excel)';
const BYTES = '(?:[KM]B(?![A-Za-z])|(?:キロ|メガ)バイト)';
const SIZE = `\\d[\\d.,]*\\s?${BYTES}`;
const FILE = new RegExp(
  `\\s?(?:\\.(?:pdf|docx?|xlsx?|pptx?)(?=\\s|$)|[([]\\s?${KIND}[^()[\\]]{0,12}${SIZE}\\s?[)\\]]|[([]ファイル名[:\\s]|${KIND}(?:形式|ファイル|版)?[\\s:/]{0,2}${SIZE}|${SIZE}\\s?${KIND})`,
  'i',
);

/** The words of a title that is the name of a file or a link to one (ファイル名), without what the site adds; null for others. */
export function fileTitle(text: string): string | null {
  const at = FILE.exec(text)?.index ?? -1;
  return at > 0 ? text.slice(0, at) : null;
}
