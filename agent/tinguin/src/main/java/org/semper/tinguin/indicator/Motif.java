package org.semper.tinguin.indicator;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;

/// What a drawn picture is of. All are drawn on a square of 160 units.
enum Motif {
  HILLS {
    @Override
    void draw(Graphics2D pen, Colours colours) {
      pen.setColor(colours.bright());
      pen.fillOval(96, 22, 40, 40);
      pen.setColor(colours.middle());
      pen.fillOval(-50, 84, 170, 170);
      pen.setColor(colours.deep());
      pen.fillOval(50, 100, 180, 160);
    }
  },
  BOAT {
    @Override
    void draw(Graphics2D pen, Colours colours) {
      pen.setColor(colours.deep());
      pen.fillRect(0, 118, 160, 42);
      pen.setColor(colours.middle());
      pen.fillPolygon(shape(32, 104, 128, 104, 110, 130, 50, 130));
      pen.setColor(colours.bright());
      pen.fillPolygon(shape(82, 22, 82, 98, 122, 98));
      pen.fillPolygon(shape(76, 36, 76, 98, 44, 98));
    }
  },
  TREE {
    @Override
    void draw(Graphics2D pen, Colours colours) {
      pen.setColor(colours.deep());
      pen.fillRect(72, 88, 16, 52);
      pen.fillRect(0, 138, 160, 22);
      pen.setColor(colours.bright());
      pen.fillOval(36, 44, 52, 52);
      pen.fillOval(72, 44, 52, 52);
      pen.setColor(colours.middle());
      pen.fillOval(50, 20, 60, 60);
    }
  },
  FISH {
    @Override
    void draw(Graphics2D pen, Colours colours) {
      pen.setColor(colours.bright());
      pen.fillPolygon(shape(104, 80, 144, 48, 144, 112));
      pen.setColor(colours.middle());
      pen.fillOval(20, 44, 100, 72);
      pen.setColor(colours.deep());
      pen.fillOval(40, 66, 14, 14);
    }
  },
  LIGHTHOUSE {
    @Override
    void draw(Graphics2D pen, Colours colours) {
      pen.setColor(colours.bright());
      pen.fillPolygon(shape(80, 40, 160, 14, 160, 66));
      pen.setColor(colours.middle());
      pen.fillPolygon(shape(66, 54, 94, 54, 104, 142, 56, 142));
      pen.setColor(colours.deep());
      pen.fillRect(64, 28, 32, 26);
      pen.fillRect(0, 140, 160, 20);
    }
  },
  BALLOON {
    @Override
    void draw(Graphics2D pen, Colours colours) {
      pen.setColor(colours.middle());
      pen.fillOval(40, 16, 80, 86);
      pen.setColor(colours.bright());
      pen.fillOval(64, 16, 32, 86);
      pen.setColor(colours.deep());
      pen.drawLine(58, 92, 70, 120);
      pen.drawLine(102, 92, 90, 120);
      pen.fillRoundRect(66, 118, 28, 22, 6, 6);
    }
  },
  MUSHROOM {
    @Override
    void draw(Graphics2D pen, Colours colours) {
      pen.setColor(colours.bright());
      pen.fillRoundRect(62, 76, 36, 66, 22, 22);
      pen.setColor(colours.deep());
      pen.fillArc(24, 24, 112, 116, 0, 180);
      pen.setColor(colours.middle());
      pen.fillOval(48, 50, 20, 20);
      pen.fillOval(84, 36, 16, 16);
      pen.fillOval(100, 58, 18, 18);
    }
  },
  MOUNTAIN {
    @Override
    void draw(Graphics2D pen, Colours colours) {
      pen.setColor(colours.middle());
      pen.fillPolygon(shape(56, 50, 150, 150, -30, 150));
      pen.setColor(colours.deep());
      pen.fillPolygon(shape(108, 34, 200, 150, 30, 150));
      pen.setColor(colours.bright());
      pen.fillPolygon(shape(108, 34, 126, 58, 112, 66, 104, 56, 92, 62));
    }
  },
  SUNFLOWER {
    @Override
    void draw(Graphics2D pen, Colours colours) {
      pen.setColor(colours.deep());
      pen.fillRect(76, 92, 8, 68);
      pen.setColor(colours.bright());
      for (int petal = 0; petal < 8; petal++) {
        pen.fillOval(68, 16, 24, 46);
        pen.rotate(Math.PI / 4, 80, 66);
      }
      pen.setColor(colours.middle());
      pen.fillOval(58, 44, 44, 44);
    }
  };

  /// Three colours that differ in lightness.
  record Colours(Color bright, Color middle, Color deep) {}

  abstract void draw(Graphics2D pen, Colours colours);

  private static Polygon shape(int... corners) {
    Polygon polygon = new Polygon();
    for (int i = 0; i < corners.length; i += 2) {
      polygon.addPoint(corners[i], corners[i + 1]);
    }
    return polygon;
  }
}
