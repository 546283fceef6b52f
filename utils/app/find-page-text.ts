import type { ReaderProblem } from '@/utils/core/reading/reader-problem.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { HostUnreachable } from './host-unreachable.ts';

/** The text that was asked for, or why there is none. */
export type PageTextFinding<Problem extends ReaderProblem = ReaderProblem> =
  | { readonly status: 'found'; readonly pageText: PageText }
  | { readonly status: 'missing'; readonly problem: Problem | 'page-unreadable' | 'host-unreachable' };

/**
 * Reads the page, which may be hostile: form fields and pictures named like a node's own functions
 * take their place (DOM clobbering), and reading then throws. The reader must hear of it, whatever it was.
 */
export async function findPageText<Problem extends ReaderProblem>(
  read: () => PageText | null | Promise<PageText | null>,
  missing: Problem,
): Promise<PageTextFinding<Problem>> {
  try {
    const pageText = await read();
    return pageText === null ? { status: 'missing', problem: missing } : { status: 'found', pageText };
  } catch (error) {
    return { status: 'missing', problem: error instanceof HostUnreachable ? 'host-unreachable' : 'page-unreadable' };
  }
}
