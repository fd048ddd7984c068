"""How a matrix is shown to somebody who reads it, on Home as in Prepare.

    AboutMatrix(matrix, themes)      the cards about it: stages, contents, where it is from   about_matrix
    MatrixPreview(matrix, themes)    the whole grid to read                                   preview
    kinds_words, columns_words …     what is said of a matrix in a few words                  matrix_words

Nothing is imported here, so that Home can say whom a matrix is for without the rest.
"""
