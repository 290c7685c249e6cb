/** The page of an objective; with a key result, its check-in is open. For a Link or `navigate`; within a button, no types of the routes are known. */
export const objectiveRoute = (objective: string, keyResult?: string) => ({
  to: '/okr/objectives/$objective' as never,
  params: { objective } as never,
  search: ((before: { period?: string }) => ({ period: before.period, checkIn: keyResult })) as never,
})
