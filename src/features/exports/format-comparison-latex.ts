/** The comparison as a LaTeX document, whose table can be taken over into another one. */
import { buildComparedTables, type ComparedCell, type ComparedTable } from './build-compared-cells.ts';
import { buildComparisonFoot, formatCaption, isWhole } from './comparison-foot.ts';
import { escapeLatex, escapeLatexUrl, listRareSigns } from './escape-latex.ts';
import type { ExportSource } from './export-source.ts';

export function formatComparisonLatex(source: ExportSource): string {
  const body = [
    ...buildComparedTables(source).map((table) => formatTable(table, source)),
    formatFoot(source),
  ].join('\n');
  return [preamble, ...formatStandIns(body), '', '\\begin{document}', '', body, '\\end{document}', ''].join(
    '\n',
  );
}

/** longtable goes over several pages, as long texts in narrow columns do. */
const preamble = String.raw`% For pdfLaTeX, XeLaTeX or LuaLaTeX; run it two or three times, until the columns stand.
% In a document of your own: take over the packages, and what stands within the document.
\documentclass[10pt]{article}
\usepackage[a4paper,landscape,margin=2cm]{geometry}
\usepackage{iftex}
\ifpdftex
  \usepackage[T1]{fontenc}
  \usepackage[utf8]{inputenc}
  \usepackage{textcomp}
\else
  \usepackage{fontspec}
\fi
\usepackage{array}
\usepackage{booktabs}
\usepackage{longtable}
\usepackage[hidelinks]{hyperref}
\setlength{\tabcolsep}{4pt}
\setlength{\emergencystretch}{3em}`;

/** pdfLaTeX stops at a sign that its fonts lack. Here it prints the sign's number instead; the others print the sign, where their font has it. */
function formatStandIns(body: string): string[] {
  const signs = listRareSigns(body);
  if (signs.length === 0) return [];
  const lines = signs.map((sign) => {
    const code = sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return `  \\DeclareUnicodeCharacter{${code}}{[U+${code}]}`;
  });
  return ['\\ifpdftex', ...lines, '\\fi'];
}

function formatTable({ dimension, head, rows }: ComparedTable, source: ExportSource): string {
  const caption = escapeLatex(
    dimension === undefined ? formatCaption(source) : `${dimension.name}: ${dimension.question}`,
  );
  const titles = `${head.map((title) => `\\textbf{${escapeLatex(title)}}`).join(' & ')} \\\\`;
  return [
    '{\\footnotesize',
    `\\begin{longtable}{${formatColumns(head.length)}}`,
    `\\caption{${caption}}\\\\`,
    '\\toprule',
    titles,
    '\\midrule',
    '\\endfirsthead',
    '\\toprule',
    titles,
    '\\midrule',
    '\\endhead',
    '\\bottomrule',
    '\\endfoot',
    rows
      .map(({ head: title, question, cells }) =>
        [
          `\\textbf{${escapeLatex(title)}}${question === undefined ? '' : ` ${escapeLatex(question)}`}`,
          ...cells.map(formatCell),
        ].join('\n  & '),
      )
      .map((row) => `${row} \\\\`)
      .join('\n\\addlinespace\n'),
    '\\end{longtable}}',
    '',
  ].join('\n');
}

/** Shares of the line; what is left of it goes between the columns. */
function formatColumns(count: number): string {
  const first = count === 2 ? 0.24 : 0.14;
  const others = Math.floor(((0.92 - first) / (count - 1)) * 1000) / 1000;
  const column = (share: number) => `>{\\raggedright\\arraybackslash}p{${share}\\linewidth}`;
  return ['@{}', column(first), ...Array.from({ length: count - 1 }, () => column(others)), '@{}'].join('');
}

/** What a silent cell says is set off by its style as well as by its words. */
function formatCell({ standing, texts, places }: ComparedCell): string {
  const said = texts.map(escapeLatex).map((text) => (standing === 'silent' ? `\\emph{${text}}` : text));
  const links = places.map(({ text, address }) => formatLink(text, address));
  return [...said, ...(links.length > 0 ? [`(${links.join('; ')})`] : [])].join(' ');
}

function formatFoot(source: ExportSource): string {
  const { notes, sources, licence, address } = buildComparisonFoot(source);
  return [
    ...notes.map((note) => `\\noindent ${escapeLatex(note)}\n`),
    '\\begin{itemize}',
    ...sources.map(({ text, url }) => `  \\item{} ${formatLink(text, url)}`),
    '\\end{itemize}',
    '',
    `\\noindent ${formatLink(licence.name, licence.url)}${isWhole(address) ? `. ${formatLink(address, address)}` : ''}`,
    '',
  ].join('\n');
}

function formatLink(text: string, url: string | undefined): string {
  return url !== undefined && isWhole(url)
    ? `\\href{${escapeLatexUrl(url)}}{${escapeLatex(text)}}`
    : escapeLatex(text);
}
