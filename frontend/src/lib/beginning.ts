/** What holds since 2000 has always held: the starter kit dates its rules so. */
export const isBeginning = (from: string | null) => from === null || from.slice(0, 4) <= '2000'
