/** The tags of a page with the names of their attributes; a page that is not well-formed throws. */
export function tagsOf(page: string): ReadonlySet<string> {
  const tags = new Set<string>();
  const body = page.replace(/<style>[^<]*<\/style>/, '');
  for (const part of body.split('<').slice(1)) {
    const tag = /^(\/?[A-Za-z!][\w-]*)((?:\s+[\w:-]+(?:="[^"<>]*")?)*)\s*\/?>[^>]*$/.exec(part);
    if (!tag) throw new Error(`not a tag: <${part.slice(0, 80)}`);
    const attributes = [...(tag[2] ?? '').matchAll(/\s([\w:-]+)(?:=|\s|$)/g)].map(([, name]) => name);
    tags.add(`${tag[1] ?? ''} ${attributes.join(' ')}`.trim());
  }
  return tags;
}
