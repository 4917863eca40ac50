/** The words of the explorer, handed over to the browser as text; what it fills in itself stands in curly brackets. */
import type { Words } from '../../words/words.ts';

export type ExplorerWords = ReturnType<typeof listWords>;

export function listWords(words: Words) {
  return {
    help: words('explorer.help'),
    keys: words('explorer.keys'),
    tourKeys: words('explorer.tourKeys'),
    startTour: words('explorer.startTour'),
    endTour: words('explorer.endTour'),
    back: words('explorer.back'),
    next: words('explorer.next', { title: '{title}' }),
    progress: words('explorer.progress', { step: '{step}', count: '{count}' }),
    shows: words('explorer.shows'),
    present: words('explorer.present'),
    endPresenting: words('explorer.endPresenting'),
    beside: words('explorer.beside', { name: '{name}' }),
    besideSeveral: words('explorer.besideSeveral'),
    filter: words('explorer.filter'),
    groups: words('explorer.groups'),
    kinds: words('explorer.kinds'),
    standings: words('framework.standing'),
    reported: words('explorer.reported'),
    editorial: words('standing.editorial'),
    ungrouped: words('framework.ungrouped'),
    showAll: words('explorer.showAll'),
    shown: words('explorer.shown', { count: '{count}', all: '{all}' }),
    zoom: words('explorer.zoom'),
    zoomIn: words('explorer.zoomIn'),
    zoomOut: words('explorer.zoomOut'),
    fit: words('explorer.fit'),
    fullScreen: words('explorer.fullScreen'),
    leaveFullScreen: words('explorer.leaveFullScreen'),
    save: words('explorer.save'),
    saveSvg: words('explorer.saveSvg'),
    savePng: words('explorer.savePng'),
    saveMermaid: words('explorer.saveMermaid'),
    saveFailed: words('explorer.saveFailed'),
    copyLink: words('copy.link'),
    close: words('explorer.close'),
    group: words('explorer.group'),
    groupNodes: words('explorer.groupNodes'),
    relation: words('diagram.relation', { number: '{number}' }),
    ends: words('explorer.ends'),
  };
}
