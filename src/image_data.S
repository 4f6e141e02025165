/*
 * The files of the image, each at a multiple of 64 bytes. Paths are looked for in the build tree, then
 * in the source tree (AM_CCASFLAGS); Makefile.am lists the same files in image_files.
 */
	.macro	section name, file
	.balign	64
	.globl	image_\name
image_\name:
	.incbin	"\file"
	.globl	image_\name\()_end
image_\name\()_end:
	.byte	0
	.endm

	.section .rodata
	section	lexicon, "data/lexicon.bin"
	section	relations, "data/relations.bin"
	section	cues, "data/cues.bin"
	section	literals, "data/literals.bin"
	section	tagger, "data/tagger.model"
	section	bridge_weights, "data/bridges.weights"
	section	pair_weights, "data/relations.weights"
	section	refer_weights, "data/references.weights"
	section	config, "data/config.bin"
	section	sample_zh, "data/samples/zh.txt"
	section	sample_en, "data/samples/en.txt"

	.section .note.GNU-stack, "", %progbits
