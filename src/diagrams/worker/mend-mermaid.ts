/** Small faults in what Mermaid draws, mended before it is made a picture. */

/** The words at the head of a composite state stand on its border. */
const headShift = 4;

export function mendMermaid(svg: Element): void {
  for (const label of svg.querySelectorAll('.statediagram-cluster > .cluster-label')) {
    const [, x, y] = /^translate\(([-\d.]+), ([-\d.]+)\)$/.exec(label.getAttribute('transform') ?? '') ?? [];
    if (y !== undefined) label.setAttribute('transform', `translate(${x}, ${Number(y) + headShift})`);
  }
}
