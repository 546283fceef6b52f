const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** A host, or a domain of at least two labels with all below it. */
const SITE = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\*(?:\\.${LABEL}){2,})$`);

/** Whether a name is one of a site, as a policy lists them: "clinic.example", "*.clinic.example". */
export function isSiteName(name: unknown): name is string {
  return typeof name === 'string' && name.length <= 253 && SITE.test(name);
}

/** Whether a site of a list is that of a host name. "*.clinic.example" stands for "clinic.example" too, as browsers have it. */
export function isListedSite(sites: readonly string[], hostname: string): boolean {
  return sites.some((site) => {
    const domain = site.startsWith('*.') ? site.slice(2) : null;
    return domain === null ? site === hostname : hostname === domain || hostname.endsWith(`.${domain}`);
  });
}
