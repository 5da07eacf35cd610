// A relative import does not reach inside an ambient module; a type by its path does.
declare module '*.topojson' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- see above
  const topology: import('../rules/topology.ts').Topology;
  export default topology;
}
