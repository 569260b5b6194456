package dev.whetstone.picture;

/** Draws a board in a process of its own and says how many bytes it has. */
final class DrawsAlone {

    private DrawsAlone() {}

    public static void main(String[] args) {
        System.out.println("drawn "
                + new BoardCard("March 2026", Samples.places(10))
                        .draw(Look.LIGHT)
                        .map(picture -> picture.png().length)
                        .orElse(0));
    }
}
