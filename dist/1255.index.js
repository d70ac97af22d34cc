export const id = 1255;
export const ids = [1255];
export const modules = {

  51255:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    words: () => (  words)
  });
const words = {
    region: 'Region whose metrics are read, such as eu-west-1.',
    url: 'Address of the API, where it is not that of the region.',
};


  })

};
