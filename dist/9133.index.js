export const id = 9133;
export const ids = [9133];
export const modules = {

  9133:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    severalStores: () => (  severalStores)
  });
function severalStores(specs, stores) {
    const [first] = stores;
    const owners = new Map(specs.flatMap(({ metrics }, at) => metrics.map(({ name }) => [name, stores[at]])));
    const ownerOf = ({ name }) => owners.get(name) ?? first;
    let failed = first;
    return {
        lag: () => Math.max(...stores.map(({ lag }) => lag?.() ?? 0)),
        ...(stores.some(({ mayChange }) => mayChange === true) && { mayChange: true }),
        async faultAt(metric, at) {
            return (await ownerOf(metric).faultAt?.(metric, at)) ?? null;
        },
        async read(metric, range) {
            const owner = ownerOf(metric);
            const answer = await owner.read(metric, range);
            if ('missing' in answer)
                failed = owner;
            return answer;
        },
        narrow: (metric, label, value) => ownerOf(metric).narrow?.(metric, label, value) ?? null,
        remedy: (reason, detail) => failed.remedy(reason, detail),
    };
}


  })

};
