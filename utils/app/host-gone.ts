/** The speech host, which was asked something about the page, does not answer. */
export class HostGone extends Error {
  override readonly name = 'HostGone';
}
