/** A mail as earlier versions sealed it, with the secret `a secret of the tests, long enough`. */
export const formerMail = [
  'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..FXgjFJdg2yX52s6s.7ri-gQD5Tw-GoYreBGaSsLcVdR',
  'ho5s-be50UzFR7jQddb2R1BTPCK7LY0QBWQkk4qijSBeCDv01MfWuYKL_tSrmirEJXa-Xd9ekE-g6XeArPjU',
  'jzGAVqBmGGPsE0__SHuWuvPEUktKFTW2pIaEJFa44XbinKF-H-9xA5kMP9j9Aj3Uwe_IKiJGAFyDHcCDd9Ue',
  'oySAJup2RCCRK71tyvP1tFVDE.Vhk1Pqxu6vgYhJNWQvk3Aw',
].join('')
