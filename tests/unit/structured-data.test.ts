import { expect, it } from 'vitest';
import { writeJsonLd } from '../../src/site/structured-data.ts';
import { embedFrame, embedLink } from '../../src/site/embed.ts';
import { findPreviewedPage } from '../../src/integrations/preview/list-previews.ts';

it('no text in structured data can end its script element, and all of it comes back', () => {
  const data = { text: 'a </script><script>alert(1)</script> <!-- b' };
  expect(writeJsonLd(data)).not.toContain('<');
  expect(JSON.parse(writeJsonLd(data))).toEqual(data);
});

it('no title can leave its attribute in the markup for other sites', () => {
  const title = 'A "B" <script> & C';
  expect(embedFrame('https://contoh.example/a/', title, 300)).toBe(
    '<iframe src="https://contoh.example/a/sematan/" title="A &quot;B&quot; &lt;script&gt; &amp; C" width="100%" height="300" loading="lazy" style="border:0"></iframe>',
  );
  expect(embedLink('https://contoh.example/a/', title)).toBe(
    '<a href="https://contoh.example/a/">A &quot;B&quot; &lt;script&gt; &amp; C</a>',
  );
});

it('a page is previewed by its own title and description where it names a picture below its own address', () => {
  const page = (image: string) =>
    '<head><meta property="og:title" content="A &quot;B&quot; &amp; C"><meta property="og:description" content="D &#39;E&#39;">' +
    `<meta property="og:url" content="https://contoh.example/a/"><meta property="og:image" content="${image}"></head>`;
  expect(findPreviewedPage('a/', page('https://contoh.example/a/pratinjau.png'))).toEqual({
    path: 'a/',
    title: 'A "B" & C',
    description: "D 'E'",
  });
  expect(findPreviewedPage('a/', page('https://contoh.example/pratinjau.png'))).toBeNull();
  expect(findPreviewedPage('a/', '<title>A</title>')).toBeNull();
});
