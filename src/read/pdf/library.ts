// The library, loaded between what makes it ready and what clears up behind it: modules run in the order of their imports, and
// nothing else runs in between.
import './load-begin.ts';

export { getDocument, OPS, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
export { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

import './load-end.ts';
