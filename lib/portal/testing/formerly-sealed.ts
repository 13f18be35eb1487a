// Values as earlier versions sealed them, with the secret of the tests and `holder` for `subject`.

/** The session of a member of a team, with a link to the portal and one to an order. */
export const formerSession = [
  'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..YMi_Wvt83rq1ON9T.gPQPw1P8YhP91bRWaAJGS7wchu',
  'S7ffID4xmtXE2TqWn9S4HJiDbjJdqK--0nPEHLZJ8lI_WrXa_wHlvkKZZuhGDd3kaeYK4nNQpA6y9RBYHsz5',
  'z_hQrTkrSmfGQVp6hGftE6mNc2aS8E41yIiL0qjLE5ML-P9yKMd--_4w6hbfqStm5up11uA8_mPHNdsTnC2n',
  'Y2qGtp41gUXZW7V1pYcaThd23U27gKONEliOqDYdc0xUFiOhN0N-nN0q5-Pmbe-9nxdBposN93S8ZaZw7PXH',
  'x2exZ-2JKds8DaLYFGwAAuR6GfpRq4uhb9znA-fZuYVFPHHtgzh9Asexc8Kqp1UU5LBNk2ynZNHoiYe_tpuV',
  '_CthfATk_h24szyksqg11DKTEizV7s3RMwR-FST6M4QJk3h7pN0EPPT7PzUfDgfZrglsBMYRVBh0KgHR7PtU',
  '2hBogFzPU.LzbGcVap4WceIacVNW056g',
].join('')

/** What an undo link carried. */
export const formerUndo = [
  'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..-fgp5Xti3MYqkiua.iskmfZ14xtgope_0kA_ML60Pj5',
  '8iUQ2iR1MtQLBfjHmo_K-KsuN2bwQR2nUh6qRHlV7BDlmhbt5AWFsabvT3aOA6xJlve2KR7BonShZqgszcpb',
  '11G8n3GOKhdzpH_qq4d5y83meuNe7jumNMuZXCfsaKGvp6kNywWc_sSXgX--50HJaX_qjQsbKdLjSO-4Abtp',
  'Em1dOsb8wTm8DqgJAzMhPRqOjOxGV9qvCFYj39z-T1RHMEsCEfF5xHYd5pBGFxVliV2pOkSSnIB4gmoA.D5G',
  'yNW_cl_thuzk7liyWog',
].join('')

/** A link to sign in, for one person. */
export const formerSignIn = [
  'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..O_zgqh6rNh6k1n4O.ytSMxIRGEMyn_1HCioul9KewL0',
  'nlzsb_QMX3M7ryEbMgWq6xyt0ckrLGUC8VMbZEuXvmATrS_x_Mj0zIn1ikZM9zc3ZfKEFCgnbwXpqCrNImgJ',
  '8tUk5UBq0kpbrD_yCSK19FWu2me0ktKZBfL1dDGUOj0OBZjRZHpJUytcHUrVP0-nz9phVfHPjh2PGAs2AQCg',
  'eF6Ad-yvlwzHDlyvGcU8TSYLiZA1J1_BU.WKBbWF_fd1xbgmyjlF08Ww',
].join('')

/** What the page of a corrected order's other orders carried in its address. */
export const formerBulkApply = [
  'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..k-C6r1CklVNqfZ4E.hZEhJXR5n7nuq-bm7dRi_x2QdM',
  'Fm6oYdASAy7rDqa1GW8qFj2UvV-cOicnbtpp4bfIDt-Crld7_ndvCBYZ01ffZjs2Kx3OtPv2BUWVjB1NvqUD',
  'U00VpO9FDvFMgq_W69Ohalpnu3rmFyqZLk3yMXxO4RvOF0maLkK4KVb2IXl0KuIvRx6_FFFMWsPvW8dw.sF6',
  'JrtrH2Xp680MYXlvEMw',
].join('')

/** What was typed in the form of an order. */
export const formerDraft = [
  'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..HIVFTx9KUsz5yEpk.cbFvQE_3nVZTNwr331kOry59wv',
  'FLab7Xpzd62grErcI0_dnwYqp0kaRyFH75pQkReCp4ZtWK-SnWzIBhCEJ5KGvD1IQ6GFYPD9PZ5M9ZMGfcHW',
  '2pLXvp6QnUj9ESD948YuJ-xSt29b-nVWQoFcdHGIAWnEprZ1R0WM7N5xDhb7hSSbLLTTiOTuzE1FS-Wx4XY2',
  '0P_g.eN5Q_rIF41OKmuAIqnNCMQ',
].join('')
