import { expect, test } from '@playwright/test';
import { z } from 'astro/zod';
import { createHash } from 'node:crypto';
import type { PublishedRubric } from '../../src/model/published-rubric.ts';
import { readIndicator18 } from '../fixtures/content.ts';
import { basePath, siteAddress, siteUrl } from './site.ts';

const rubric = await readIndicator18();

test('rubrik.json fits the published JSON Schema, and a changed one does not', async ({ request }) => {
  const schema = z.fromJSONSchema(
    (await (await request.get(`${siteAddress}skema/rubrik-1.json`)).json()) as Parameters<typeof z.fromJSONSchema>[0],
  );
  const data = (await (await request.get(`${siteAddress}spbe2020/i18/rubrik.json`)).json()) as PublishedRubric;
  expect(schema.safeParse(data).error).toBeUndefined();
  expect(schema.safeParse({ ...data, version: 2 }).success).toBe(false);
  expect(schema.safeParse({ ...data, passages: [{ ...data.passages[0], text: 18 }] }).success).toBe(false);
});

test('rubrik.json carries the passages with their addresses and hashes', async ({ request }) => {
  const data = (await (await request.get(`${siteAddress}spbe2020/i18/rubrik.json`)).json()) as PublishedRubric;
  expect(data).toMatchObject({
    format: 'rubrik-spbe',
    version: 1,
    code: 'SPBE2020-I18',
    title: rubric.indicator.title,
  });
  expect(data.passages.map(({ text }) => text)).toEqual(rubric.passages.map(({ text }) => text));
  for (const { text, sha256, url } of data.passages) {
    expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(sha256);
    expect(url.startsWith(`${siteUrl}${basePath}/spbe2020/i18/`)).toBe(true);
    expect((await request.get(url.replace(`${siteUrl}${basePath}/`, siteAddress))).status()).toBe(200);
  }
});

test('rubrik.csv has one line a passage', async ({ request }) => {
  const lines = (await (await request.get(`${siteAddress}spbe2020/i18/rubrik.csv`)).text()).trimEnd().split('\r\n');
  expect(lines[0]).toBe('code,kind,level,order,text,url,sha256');
  expect(lines).toHaveLength(1 + rubric.passages.length);
  expect(lines[1]).toContain('"SPBE2020-I18-PI1"');
});
