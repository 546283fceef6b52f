/** There is no speech host, or it gives no answer that can be used. */
export class HostUnreachable extends Error {}

/** What work comes to that needs the host; any other error than that it is out of reach is thrown. */
export function ifReachable<Result>(work: Promise<Result>): Promise<Result | 'host-unreachable'> {
  return work.catch((reason) => {
    if (reason instanceof HostUnreachable) return 'host-unreachable';
    throw reason;
  });
}
