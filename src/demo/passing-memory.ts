interface Kept {
  readonly content: Readonly<Record<string, unknown>>;
  readonly until: number;
}

const MOST = 2000;

/**
 * What the practice sign-in remembers between two steps: in memory, for minutes, one list per kind of thing. A restart
 * forgets it; whoever was signing in then begins again.
 */
export function passingMemory(): object {
  const list = new Map<string, Kept>();
  const find = (id: string) => {
    const kept = list.get(id);
    return kept !== undefined && kept.until > Date.now() ? kept.content : undefined;
  };
  const findBy = (name: string, value: string) => {
    const id = [...list.keys()].find((each) => find(each)?.[name] === value);
    return id === undefined ? undefined : find(id);
  };
  return {
    upsert(id: string, content: Readonly<Record<string, unknown>>, seconds: number) {
      list.delete(id);
      list.set(id, { content, until: Date.now() + seconds * 1000 });
      for (const oldest of [...list.keys()].slice(0, Math.max(0, list.size - MOST))) list.delete(oldest);
      return Promise.resolve();
    },
    find: (id: string) => Promise.resolve(find(id)),
    findByUid: (uid: string) => Promise.resolve(findBy('uid', uid)),
    findByUserCode: (code: string) => Promise.resolve(findBy('userCode', code)),
    consume(id: string) {
      const kept = list.get(id);
      if (kept !== undefined)
        list.set(id, { ...kept, content: { ...kept.content, consumed: Math.floor(Date.now() / 1000) } });
      return Promise.resolve();
    },
    destroy: (id: string) => Promise.resolve(void list.delete(id)),
    revokeByGrantId(grant: string) {
      for (const [id, { content }] of list) if (content['grantId'] === grant) list.delete(id);
      return Promise.resolve();
    },
  };
}
