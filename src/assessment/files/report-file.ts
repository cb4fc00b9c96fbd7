import type { Assessment } from '../answers/assessment.ts';
import { DATA_START, writeAssessmentFile } from './assessment-file.ts';

const STYLE = `
:root{color-scheme:light dark}
body{font:17px/1.6 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
q,.quote{font-family:Georgia,serif}
.figure{font-size:3rem;font-weight:700;margin:0;line-height:1.1}
ul{padding-left:1.2rem}
.report-item,.report li{break-inside:avoid}
h2,h3{break-after:avoid}
dl{display:grid;grid-template-columns:fit-content(40%) minmax(0,1fr);gap:.2rem 1rem}
dd{margin:0}
.soft{font-size:.9em}
.notice{border-left:4px solid;padding-left:.8rem}
.report bdi{white-space:pre-wrap}
.report-code{white-space:nowrap}
.fill-in{display:inline-block;min-width:min(18rem,50%);border-bottom:1px solid}
.fill-in.short{min-width:4rem}
@media print{:root{color-scheme:light}body{font-size:10.5pt;max-width:none;padding:0}@page{size:A4;margin:18mm 16mm}}
`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A title of at most 200 units, without the half of a character that the cut may leave at its end. */
const shorten = (title: string): string => title.slice(0, 200).replace(/[\uD800-\uDBFF]$/, '');

/** What HTML drops where it reads it, and what would make a reader take the file for another encoding, as a sign to see. */
const showNull = (text: string): string => text.replaceAll('\0', '\uFFFD');

/** JSON that cannot end the element it stands in, nor open another: it holds no "<" at all. */
const escapeData = (json: string): string => json.replaceAll('<', '\\u003c');

/**
 * The report as one HTML file: it opens anywhere, runs nothing, asks for nothing, and carries the assessment so that
 * the scorer imports it again (contract §6). The data stands at the front: however long the words for people are, it is
 * within what is read of a file.
 * @param bodyHtml the rendered report; whoever renders it has escaped all text in it
 */
export const writeReportFile = (bodyHtml: string, assessment: Assessment, title: string): string =>
  `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${showNull(escapeHtml(shorten(title)))}</title>
<style>${STYLE}</style>
${DATA_START}${escapeData(writeAssessmentFile(assessment))}</script>
</head>
<body>
<h1>Laporan perkiraan level</h1>
${showNull(bodyHtml)}
</body>
</html>
`;
