import type { APIRoute } from 'astro';
import { publishRubric } from '../../../domain/rubric/published.ts';
import type { Rubric } from '../../../domain/rubric/rubric.ts';
import { PublishedEvidenceSchema, type PublishedEvidence } from '../../../model/published-evidence.ts';
import { listEvidence } from '../../../queries/evidence.ts';
import { rubricPaths } from '../../../queries/rubric-paths.ts';
import { getSource } from '../../../queries/texts.ts';
import { urlOfCode } from '../../../site/address.ts';
import { sha256 } from '../../../text/sha256.ts';

export const getStaticPaths = rubricPaths;

/** `bukti.json`: the pair of each item, held against its own schema before it is written. */
export const GET: APIRoute<{ rubric: Rubric }> = async ({ props: { rubric } }) => {
  const origin = await getSource(rubric.indicator.source);
  const { code, title, source } = publishRubric(rubric, { source: origin, urlOf: urlOfCode, hash: sha256 });
  const pairs = (await listEvidence(rubric)).map(({ item, strong, weak, reasons }) => ({
    code: item.code,
    level: item.level,
    kind: item.kind,
    label: item.label,
    url: urlOfCode(item.code),
    strong,
    weak,
    reasons: reasons.map(({ text, sourceName, locator = null, confidence }) => ({
      text,
      source: sourceName,
      locator,
      confidence,
    })),
  }));
  const published: PublishedEvidence = { format: 'bukti-spbe', version: 1, code, title, source, pairs };
  return new Response(`${JSON.stringify(PublishedEvidenceSchema.parse(published), null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
