export * from '/tmp/extract/eval-page.ts';
